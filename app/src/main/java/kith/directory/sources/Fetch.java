package kith.directory.sources;

import java.time.Instant;
import kith.kernel.JobId;

/// What came of fetching a feed once.
public record Fetch(JobId job, Instant at, boolean failed, String outcome) {}
