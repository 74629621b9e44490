package kith.directory;

import java.util.Optional;
import java.util.UUID;

/// An entry of the directory. The same id stands in addresses and in what we publish.
public record EntryId(UUID value) {

    private static final int LENGTH = 36;

    /// The id that somebody wrote, if it is one.
    public static Optional<EntryId> find(String written) {
        if (written.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EntryId(UUID.fromString(written)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
