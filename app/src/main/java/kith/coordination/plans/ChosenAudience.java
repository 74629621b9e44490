package kith.coordination.plans;

import kith.coordination.plans.Plan.Done;

/// For whom a section is, and who recorded that the person wants it so.
public record ChosenAudience(SectionAudience audience, Done recorded) {}
