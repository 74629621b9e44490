package kith.kernel.jobs;

import java.time.Instant;
import java.util.Optional;

/// The latest run of a regular job.
///
/// @param runs how often it has run
public record RegularRun(
        String sentence,
        long runs,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> outcome,
        boolean failed) {}
