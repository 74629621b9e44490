package kith.partners;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;

/// The neighbourhoods and practices that a team or a worker works for; either may be empty.
///
public record Coverage(Set<NeighbourhoodKey> neighbourhoods, Set<OdsCode> practices) {

    public static final Coverage NOTHING = new Coverage(Set.of(), Set.of());

    public Coverage {
        neighbourhoods = Set.copyOf(neighbourhoods);
        practices = Set.copyOf(practices);
    }

    public static Coverage ofNeighbourhoods(Collection<NeighbourhoodKey> keys) {
        return new Coverage(Set.copyOf(keys), Set.of());
    }

    public static Coverage ofNeighbourhoods(NeighbourhoodKey... keys) {
        return ofNeighbourhoods(Set.of(keys));
    }

    /// What this and the other cover together.
    public Coverage and(Coverage other) {
        return new Coverage(union(neighbourhoods, other.neighbourhoods), union(practices, other.practices));
    }

    public boolean includesNeighbourhood(NeighbourhoodKey key) {
        return neighbourhoods.contains(key);
    }

    public boolean includesPractice(OdsCode code) {
        return practices.contains(code);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
