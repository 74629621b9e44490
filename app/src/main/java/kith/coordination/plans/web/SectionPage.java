package kith.coordination.plans.web;

import java.util.List;
import java.util.Optional;
import kith.access.person.PersonAlert;
import kith.coordination.plans.PlanSection;
import kith.ui.Mistakes;
import kith.ui.Tag;

/// One section of a plan, to write.
///
/// @param plan the number of the plan
/// @param basedOn the version that the worker sees
/// @param audience for whom it is, in words
/// @param next the section that comes after it
public record SectionPage(
        String name,
        List<Tag> alerts,
        String person,
        String plan,
        int basedOn,
        String section,
        String heading,
        String hint,
        String words,
        String audience,
        Optional<String> next,
        Mistakes mistakes) {

    static SectionPage of(PlanSeen seen, PlanSection section, String words, int basedOn, Mistakes mistakes) {
        return new SectionPage(
                seen.name(),
                PersonAlert.tags(seen.alerts()),
                "/people/" + seen.key(),
                seen.plan().map(plan -> String.valueOf(plan.id().value())).orElse(""),
                basedOn,
                section.key(),
                section.heading(),
                section.hint(),
                words,
                seen.sections().audience(section).words(),
                section.next().map(PlanSection::heading),
                mistakes);
    }

    public String path() {
        return person + "/plan";
    }

    @Override
    public String toString() {
        return "SectionPage[" + section + "]";
    }
}
