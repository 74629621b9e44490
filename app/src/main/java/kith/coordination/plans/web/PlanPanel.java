package kith.coordination.plans.web;

import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.coordination.plans.Plan;
import kith.coordination.plans.Plan.InForce;
import kith.coordination.plans.Plan.Open;
import kith.coordination.plans.PlanPermissions;
import kith.coordination.plans.Plans;
import kith.ui.Panel;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// Adds the plan to a person's page, for whoever may open it.
@Component
class PlanPanel implements PersonPanel {

    private static final int ORDER = 60;

    private final Plans plans;
    private final Grants grants;

    PlanPanel(Plans plans, Grants grants) {
        this.plans = plans;
        this.grants = grants;
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        if (!grants.permits(grant, PlanPermissions.PLAN)) {
            return Optional.empty();
        }
        Optional<Plan> open =
                plans.of(grant).stream().filter(Open.class::isInstance).findFirst();
        return Optional.of(new Panel(
                ORDER,
                "plans/panel",
                new PlanPart(
                        open.map(PlanWords::tag).orElse(new Tag("No plan", Tone.GREY)),
                        open.map(PlanPanel::sentence).orElse("This person has no plan."),
                        request.path() + "/plan")));
    }

    private static String sentence(Plan plan) {
        return plan instanceof InForce inForce
                ? "The plan is reviewed on %s.".formatted(Words.day(inForce.reviewOn()))
                : "The plan is being written.";
    }
}
