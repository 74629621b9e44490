package kith.coordination.plans;

/// What came of writing a section. Whatever it was, the words are kept.
public sealed interface SaveOutcome {

    /// The section says what was typed.
    record Saved(int version) implements SaveOutcome {}

    /// Somebody else had changed the section in between; it says what both wrote.
    record Merged(int version) implements SaveOutcome {}

    /// Somebody else had changed the same words. Both stand side by side until somebody settles it.
    record Conflicting(PlanConflict conflict) implements SaveOutcome {}

    /// The plan is over, this person has no such plan, or the section is not for the viewer.
    record NotOpen() implements SaveOutcome {}
}
