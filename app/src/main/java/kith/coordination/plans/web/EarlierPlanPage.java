package kith.coordination.plans.web;

import java.util.Arrays;
import java.util.List;
import kith.access.person.PersonAlert;
import kith.coordination.plans.Plan;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.web.PlanPage.Part;
import kith.ui.Entry;
import kith.ui.Tag;

/// What a plan said that is over.
public record EarlierPlanPage(String name, List<Tag> alerts, String person, List<Entry> entries, List<Part> parts) {

    public EarlierPlanPage {
        alerts = List.copyOf(alerts);
        entries = List.copyOf(entries);
        parts = List.copyOf(parts);
    }

    static EarlierPlanPage of(PlanSeen seen, Plan plan) {
        return new EarlierPlanPage(
                seen.name(),
                PersonAlert.tags(seen.alerts()),
                "/people/" + seen.key(),
                seen.discloses()
                        ? PlanWords.over(plan)
                        : List.of(Entry.of("State").tagged(PlanWords.tag(plan))),
                Arrays.stream(PlanSection.values())
                        .map(section -> Part.of(section, seen))
                        .filter(part -> part.withheld() || !part.lines().isEmpty())
                        .toList());
    }

    @Override
    public String toString() {
        return "EarlierPlanPage[" + person + "]";
    }
}
