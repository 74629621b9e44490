package kith.coordination.plans.aboutme;

/// What came of writing or flagging.
public sealed interface AboutMeOutcome {

    record Written() implements AboutMeOutcome {}

    /// It cannot be done, and why, in a sentence for the worker.
    record NotPossible(String field, String sentence) implements AboutMeOutcome {}
}
