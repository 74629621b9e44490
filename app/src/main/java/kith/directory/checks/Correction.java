package kith.directory.checks;

import java.time.Instant;
import java.util.UUID;

/// What a group or a resident says is wrong with an entry, in their own words.
///
/// @param byGroup whether the group itself says so
public record Correction(long correction, UUID entry, String name, Instant at, String words, boolean byGroup) {}
