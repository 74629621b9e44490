package kith.partners;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The neighbourhoods and practices that a team or a worker works for; either may be empty.
///
/// @param neighbourhoods their keys
/// @param practices their codes
public record Coverage(Set<String> neighbourhoods, Set<String> practices) {

    public static final Coverage NOTHING = new Coverage(Set.of(), Set.of());

    public Coverage {
        neighbourhoods = Set.copyOf(neighbourhoods);
        practices = Set.copyOf(practices);
    }

    public static Coverage ofNeighbourhoods(Collection<String> keys) {
        return new Coverage(Set.copyOf(keys), Set.of());
    }

    public static Coverage ofNeighbourhoods(String... keys) {
        return ofNeighbourhoods(Set.of(keys));
    }

    /// What this and the other cover together.
    public Coverage and(Coverage other) {
        return new Coverage(union(neighbourhoods, other.neighbourhoods), union(practices, other.practices));
    }

    public boolean includesNeighbourhood(String key) {
        return neighbourhoods.contains(key);
    }

    public boolean includesPractice(String code) {
        return practices.contains(code);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
