package kith.people.review;

import kith.people.linkage.decisions.DecisionId;

/// What came of deciding about a pair.
public sealed interface Decided {

    record Recorded(DecisionId decision) implements Decided {}

    /// Something that was shown of the two has changed in the meantime: look again.
    record Changed() implements Decided {}

    /// Somebody else is looking at it, or nothing about it is in doubt any more.
    record TooLate() implements Decided {}
}
