package kith.directory.sources;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A source with its last fetches, newest first.
///
/// @param nextAt when it is fetched next; none while it is paused
public record SourceNow(FeedSource source, Optional<Instant> nextAt, List<Fetch> fetches) {

    public SourceNow {
        fetches = List.copyOf(fetches);
    }
}
