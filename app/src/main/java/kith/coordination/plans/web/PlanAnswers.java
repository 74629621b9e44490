package kith.coordination.plans.web;

import java.util.List;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.plans.PlanOutcome;
import kith.coordination.plans.PlanPermissions;
import kith.population.Lists;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.Views;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Answers what a worker does on the page of somebody's plan.
@Component
class PlanAnswers {

    static final String CHANGED = "This plan has changed. Look at it again.";

    private final Grants grants;
    private final Lists lists;
    private final PlanReading reading;

    PlanAnswers(Grants grants, Lists lists, PlanReading reading) {
        this.grants = grants;
        this.lists = lists;
        this.reading = reading;
    }

    /// Opens the plan of a person to somebody who writes it.
    PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, PlanPermissions.PLAN, lists.requested(key)).orRefuse();
    }

    /// Opens it to somebody who reads what is for them.
    PersonGrant reader(Viewer viewer, UUID key) {
        return grants.decide(viewer, PlanPermissions.READ, lists.requested(key)).orRefuse();
    }

    ModelAndView page(PersonGrant grant, UUID key, PlanForm form, Mistakes mistakes, Flash flash) {
        return Views.page("plans/plan", PlanPage.of(reading.plan(grant, key), form, mistakes, flash));
    }

    ModelAndView again(PersonGrant grant, UUID key, PlanForm form, Mistakes mistakes) {
        return Views.invalid(page(grant, key, form, mistakes, Flash.NONE));
    }

    ModelAndView again(PersonGrant grant, UUID key, PlanForm form, String field, String sentence) {
        return again(grant, key, form, new Mistakes(List.of(new Mistake(field, sentence))));
    }

    /// The page of the plan again, with what was done.
    ModelAndView done(UUID key, RedirectAttributes next, String words) {
        Flash.leave(next, words);
        return Views.redirect("/people/" + key + "/plan");
    }

    /// What came of it.
    ///
    /// @param field the field that is marked where it cannot be done
    ModelAndView to(
            PlanOutcome outcome,
            PersonGrant grant,
            UUID key,
            PlanForm form,
            String field,
            RedirectAttributes next,
            String words) {
        return switch (outcome) {
            case PlanOutcome.Changed _ -> done(key, next, words);
            case PlanOutcome.NotPossible(var sentence) -> again(grant, key, form, field, sentence);
            case PlanOutcome.TooLate _, PlanOutcome.NoSuchPlan _ -> done(key, next, CHANGED);
        };
    }
}
