package kith.engine.terms;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The key of a neighbourhood, as `walworth`: small letters, digits and hyphens. [#NOT_PLACED] stands for
/// people and places that are in no neighbourhood.
public record NeighbourhoodKey(String key) implements Comparable<NeighbourhoodKey> {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /// In no neighbourhood: outside the borough, or nobody knows where.
    public static final NeighbourhoodKey NOT_PLACED = new NeighbourhoodKey("");

    public NeighbourhoodKey {
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot be a neighbourhood's key: use small letters, digits and hyphens".formatted(key));
        }
    }

    /// The key that somebody wrote, or that is in an address; empty when it cannot be one.
    public static Optional<NeighbourhoodKey> find(String written) {
        return KEY.matcher(written).matches() ? Optional.of(new NeighbourhoodKey(written)) : Optional.empty();
    }

    /// The key in a column of the database, where null means not placed.
    public static NeighbourhoodKey of(@Nullable String stored) {
        return stored == null ? NOT_PLACED : new NeighbourhoodKey(stored);
    }

    public boolean isPlaced() {
        return !key.isEmpty();
    }

    /// The key for a column of the database, where null means not placed.
    public @Nullable String stored() {
        return isPlaced() ? key : null;
    }

    /// Those not placed come first.
    @Override
    public int compareTo(NeighbourhoodKey other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return isPlaced() ? key : "not placed";
    }
}
