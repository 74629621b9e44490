package kith.directory.changes;

/// A feed with changes that wait for a worker.
public record FeedThatWaits(String feed, String name, long changes) {}
