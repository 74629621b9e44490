package kith.coordination.plans.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.coordination.plans.ChosenAudience;
import kith.coordination.plans.PlanConflict;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.SectionAudience;

/// What a viewer reads of the sections of a plan.
///
/// @param readable the sections that are for the viewer
/// @param words of these sections
/// @param audiences where somebody has chosen one
/// @param conflicts in these sections
/// @param contested whether nobody has settled a conflict, in whatever section
record SectionsSeen(
        Set<PlanSection> readable,
        Map<PlanSection, String> words,
        Map<PlanSection, ChosenAudience> audiences,
        List<PlanConflict> conflicts,
        boolean contested) {

    static final SectionsSeen NONE =
            new SectionsSeen(Set.of(PlanSection.values()), Map.of(), Map.of(), List.of(), false);

    String said(PlanSection section) {
        return words.getOrDefault(section, "");
    }

    boolean reads(PlanSection section) {
        return readable.contains(section);
    }

    SectionAudience audience(PlanSection section) {
        return chosen(section).map(ChosenAudience::audience).orElseGet(SectionAudience::notChosen);
    }

    Optional<ChosenAudience> chosen(PlanSection section) {
        return Optional.ofNullable(audiences.get(section));
    }

    @Override
    public String toString() {
        return "SectionsSeen";
    }
}
