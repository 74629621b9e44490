package kith.coordination.plans.web;

import java.util.List;
import java.util.stream.Stream;
import kith.access.disclosure.AudienceChoices;
import kith.access.person.PersonAlert;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.SectionAudience;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.Tag;
import kith.ui.Words;

/// For whom a section of a plan is, to choose with the person.
///
/// @param plan the number of the plan
/// @param recorded who recorded what was chosen, and when; empty where nobody has chosen
/// @param choice what stands in the field
/// @param kinds the kinds of workers that stand in the field
public record SectionAudiencePage(
        String name,
        List<Tag> alerts,
        String person,
        String plan,
        String section,
        String heading,
        String recorded,
        String choice,
        List<String> kinds,
        Mistakes mistakes) {

    public static final List<Choice> AUDIENCES = Stream.concat(
                    AudienceChoices.AUDIENCES.stream(),
                    Stream.of(new Choice(
                            SectionAudience.KEY_WORKER,
                            new SectionAudience.OfKeyWorker().words(),
                            "Nobody else reads it, in an emergency either")))
            .toList();

    public SectionAudiencePage {
        alerts = List.copyOf(alerts);
        kinds = List.copyOf(kinds);
    }

    static SectionAudiencePage of(PlanSeen seen, PlanSection section, SectionAudienceForm form, Mistakes mistakes) {
        SectionAudience now = seen.sections().audience(section);
        return new SectionAudiencePage(
                seen.name(),
                PersonAlert.tags(seen.alerts()),
                "/people/" + seen.key(),
                seen.plan().map(plan -> String.valueOf(plan.id().value())).orElse(""),
                section.key(),
                section.heading(),
                seen.sections()
                        .chosen(section)
                        .map(chosen -> "Chosen on %s. %s recorded it."
                                .formatted(
                                        Words.moment(chosen.recorded().at()),
                                        seen.names().of(chosen.recorded().by())))
                        .orElse(""),
                form.audienceKey(now),
                form.kindKeys(now),
                mistakes);
    }

    public String path() {
        return person + "/plan";
    }

    @Override
    public String toString() {
        return "SectionAudiencePage[" + section + "]";
    }
}
