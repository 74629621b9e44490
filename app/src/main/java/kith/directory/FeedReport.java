package kith.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What came of the import of a feed. What was read is the sum of the first four.
///
/// @param held entries that the feed no longer has, and that stay until somebody confirms that they shall go
public record FeedReport(
        int added,
        int changed,
        int unchanged,
        int rejected,
        int withdrawn,
        int held,
        List<Difference> differences,
        List<String> notRead) {

    public FeedReport {
        differences = List.copyOf(differences);
        notRead = List.copyOf(notRead);
    }

    public int read() {
        return added + changed + unchanged + rejected;
    }

    /// One difference to what was known before.
    ///
    /// @param what `added`, `changed`, `rejected`, `flagged`, `withdrawn` or `held`
    public record Difference(Optional<UUID> entry, String what, String words) {}
}
