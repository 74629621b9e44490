package kith.directory;

import java.util.UUID;

/// An entry that its feed no longer has, and that stays until a worker confirms that it shall go.
///
/// @param run the import that did not have it
public record HeldEntry(String feed, long run, UUID entry, String name) {}
