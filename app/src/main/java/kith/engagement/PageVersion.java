package kith.engagement;

import java.time.Instant;
import kith.kernel.WorkerId;

/// A version of a public page.
///
/// @param number 1 for the first
public record PageVersion(int number, PageContent content, Instant writtenAt, WorkerId writtenBy) {}
