package kith.directory.checks;

import java.time.Instant;
import java.util.UUID;

/// What a group says is wrong with its entry, in its own words.
public record Correction(long correction, UUID entry, String name, Instant at, String words) {}
