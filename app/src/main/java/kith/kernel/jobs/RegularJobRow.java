package kith.kernel.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One row of `kernel.regular_job`.
record RegularJobRow(
        String kind,
        long runs,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        boolean failed) {}
