package kith.coordination.actions;

/// What came of changing an action.
public sealed interface ActionOutcome {

    /// It was changed, or was so already.
    record Changed(Action action) implements ActionOutcome {}

    /// Somebody else was there first: the action as it is now.
    record TooLate(Action action) implements ActionOutcome {}

    /// It cannot be done, and why, in a sentence for the worker.
    record NotPossible(String field, String sentence) implements ActionOutcome {}

    /// This person has no such action.
    record NoSuchAction() implements ActionOutcome {}
}
