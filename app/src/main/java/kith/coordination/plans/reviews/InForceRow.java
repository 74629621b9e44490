package kith.coordination.plans.reviews;

import java.time.Instant;
import java.time.LocalDate;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.PlanId;

/// A plan in force, with the moment at which somebody last went through it with the person.
record InForceRow(PlanId plan, PersonId person, LocalDate reviewOn, Instant seenAt) {

    LocalDate since() {
        return London.dayOf(seenAt);
    }
}
