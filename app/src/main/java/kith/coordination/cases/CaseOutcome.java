package kith.coordination.cases;

/// What came of changing a case. Being too late is a thing that happens, and not a fault.
public sealed interface CaseOutcome {

    /// It was changed, or was so already.
    record Changed(CareCase careCase) implements CaseOutcome {}

    /// Somebody else was there first: the case as it is now.
    record TooLate(CareCase careCase) implements CaseOutcome {}

    /// It cannot be done, and why, in a sentence for the worker.
    record NotPossible(String sentence) implements CaseOutcome {}

    /// This person has no such case.
    record NoSuchCase() implements CaseOutcome {}
}
