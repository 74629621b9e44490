package kith.directory;

import java.time.Instant;

/// A feed with what came of its last import.
public record FeedInForce(
        String feed, String name, Instant startedAt, int read, int added, int changed, int rejected, int withdrawn) {}
