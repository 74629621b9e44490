package kith.coordination.needs.checklist;

/// What came of asking the questions, or of deciding about an offer.
public sealed interface ChecklistOutcome {

    record Written(ChecklistId id) implements ChecklistOutcome {}

    /// It cannot be done, and why, in a sentence for the worker.
    record NotPossible(String sentence) implements ChecklistOutcome {}
}
