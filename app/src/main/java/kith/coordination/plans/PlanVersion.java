package kith.coordination.plans;

import java.time.Instant;
import java.util.Map;
import kith.kernel.WorkerId;

/// One time that somebody saved a plan.
///
/// @param number from 1
/// @param basedOn the version that the author saw; 0 for none
/// @param changed the sections that it changed, with their words
public record PlanVersion(
        int number, int basedOn, WorkerId savedBy, Instant savedAt, Map<PlanSection, String> changed) {

    public PlanVersion {
        changed = Map.copyOf(changed);
    }

    /// Whether somebody else had saved after the author began to write.
    public boolean isMerged() {
        return basedOn != number - 1;
    }

    @Override
    public String toString() {
        return "PlanVersion[" + number + "]";
    }
}
