package kith.coordination.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.coordination.plans.Plan;
import kith.coordination.plans.Plan.Open;
import kith.coordination.plans.PlanPermissions;
import kith.coordination.plans.Plans;
import kith.coordination.plans.reviews.ReviewDue;
import kith.coordination.plans.reviews.Reviews;
import kith.kernel.reading.Query;
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
    private final Reviews reviews;
    private final Grants grants;

    PlanPanel(Plans plans, Reviews reviews, Grants grants) {
        this.plans = plans;
        this.reviews = reviews;
        this.grants = grants;
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return grants.permits(grant, PlanPermissions.READ)
                ? List.of(plans.query(grant), reviews.query(grant, List.of(grant.person())))
                : List.of();
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        if (!grants.permits(grant, PlanPermissions.READ)) {
            return Optional.empty();
        }
        Optional<Plan> open =
                plans.of(grant).stream().filter(Open.class::isInstance).findFirst();
        return Optional.of(new Panel(
                ORDER,
                "plans/panel",
                new PlanPart(
                        open.map(PlanWords::tag).orElse(new Tag("No plan", Tone.GREY)),
                        open.isEmpty()
                                ? "This person has no plan."
                                : reviews.due(grant, request.disclosure())
                                        .map(due -> sentence(due, request.on()))
                                        .orElse("The plan is being written."),
                        request.path() + "/plan")));
    }

    private static String sentence(ReviewDue due, LocalDate today) {
        return due.on().isBefore(today)
                ? "The review was due on %s.".formatted(Words.day(due.on()))
                : "The plan is reviewed on %s.".formatted(Words.day(due.on()));
    }
}
