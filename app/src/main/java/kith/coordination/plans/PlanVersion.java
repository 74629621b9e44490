package kith.coordination.plans;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.kernel.WorkerId;

/// One time that somebody saved a plan.
///
/// @param number from 1
/// @param basedOn the version that the author saw; 0 for none
/// @param changed the sections that it changed, with their words
/// @param withheld it changed a section, too, that is not for the viewer
public record PlanVersion(
        int number,
        int basedOn,
        WorkerId savedBy,
        Instant savedAt,
        Map<PlanSection, String> changed,
        boolean withheld) {

    public PlanVersion {
        changed = Map.copyOf(changed);
    }

    /// What somebody reads of it who reads these sections.
    PlanVersion readBy(Set<PlanSection> readable) {
        Map<PlanSection, String> read = changed.entrySet().stream()
                .filter(change -> readable.contains(change.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new PlanVersion(number, basedOn, savedBy, savedAt, read, read.size() < changed.size());
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
