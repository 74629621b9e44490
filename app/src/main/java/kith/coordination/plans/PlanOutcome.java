package kith.coordination.plans;

/// What came of changing the state of a plan. Being too late is a thing that happens, and not a fault.
public sealed interface PlanOutcome {

    /// It was changed, or was so already.
    record Changed(Plan plan) implements PlanOutcome {}

    /// Somebody else was there first: the plan as it is now.
    record TooLate(Plan plan) implements PlanOutcome {}

    /// It cannot be done, and why, in a sentence for the worker.
    record NotPossible(String sentence) implements PlanOutcome {}

    /// This person has no such plan.
    record NoSuchPlan() implements PlanOutcome {}
}
