package kith.people.review;

import java.time.Instant;
import kith.kernel.WorkerId;

/// What came of asking to see a pair.
public sealed interface Opened {

    /// It is the asker's alone for a while.
    record Yours(Pair pair) implements Opened {}

    /// Somebody else is looking at it.
    record Elsewhere(WorkerId by, Instant until) implements Opened {}

    /// Nothing about it is in doubt any more.
    record Settled() implements Opened {}
}
