package kith.directory.checks;

import java.time.Instant;
import java.util.UUID;

/// An entry that people on the public site say is wrong.
///
/// @param reports how many times somebody said so
/// @param lastAt when somebody last said so
public record ReportedEntry(UUID entry, String name, int reports, Instant lastAt) {}
