package kith.coordination.plans;

import java.time.Instant;
import kith.kernel.WorkerId;

/// Two people changed the same words of a section.
///
/// @param version the version in which it arose
/// @param kept what was saved first, and what the section says until it is settled
/// @param offered what the other person wrote
/// @param settler the worker who settles it
public record PlanConflict(
        PlanSection section,
        int version,
        String base,
        String kept,
        String offered,
        WorkerId offeredBy,
        WorkerId settler,
        Instant openedAt) {

    @Override
    public String toString() {
        return "PlanConflict[%s of version %d]".formatted(section, version);
    }
}
