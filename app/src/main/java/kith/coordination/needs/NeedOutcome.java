package kith.coordination.needs;

/// What came of changing the needs of a person.
public sealed interface NeedOutcome {

    record Changed() implements NeedOutcome {}

    /// It cannot be done, and why, in a sentence for the worker.
    record NotPossible(String field, String sentence) implements NeedOutcome {}
}
