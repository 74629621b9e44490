package kith.coordination.circles;

/// What came of changing a circle.
public sealed interface CircleOutcome {

    /// It was changed, or was so already.
    record Changed(CircleMember member) implements CircleOutcome {}

    /// It cannot be done, and why, in a sentence for the worker.
    record NotPossible(String field, String sentence) implements CircleOutcome {}

    /// There is no such member.
    record NoSuchMember() implements CircleOutcome {}
}
