package kith.coordination.plans.web;

import java.util.UUID;
import java.util.function.BiFunction;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.plans.PlanOutcome;
import kith.coordination.plans.Plans;
import kith.ui.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Puts a plan on hold, takes it up again, and ends it.
@Controller
@RequiresPermission("coordination.plan")
class PlanEndController {

    private final Plans plans;
    private final PlanAnswers answers;

    PlanEndController(Plans plans, PlanAnswers answers) {
        this.plans = plans;
        this.answers = answers;
    }

    @PostMapping("/people/{key}/plan/hold")
    ModelAndView hold(Viewer viewer, @PathVariable UUID key, PlanForm form, RedirectAttributes next) {
        return because(
                viewer, key, form, next, "The plan is on hold.", (grant, why) -> plans.hold(grant, form.id(), why));
    }

    @PostMapping("/people/{key}/plan/resume")
    ModelAndView resume(Viewer viewer, @PathVariable UUID key, PlanForm form, RedirectAttributes next) {
        return because(
                viewer, key, form, next, "The plan is active again.", (grant, _) -> plans.resume(grant, form.id()));
    }

    @PostMapping("/people/{key}/plan/complete")
    ModelAndView complete(Viewer viewer, @PathVariable UUID key, PlanForm form, RedirectAttributes next) {
        return because(
                viewer,
                key,
                form,
                next,
                "The plan is completed.",
                (grant, why) -> plans.complete(grant, form.id(), why));
    }

    @PostMapping("/people/{key}/plan/revoke")
    ModelAndView revoke(Viewer viewer, @PathVariable UUID key, PlanForm form, RedirectAttributes next) {
        return because(
                viewer, key, form, next, "The plan has ended.", (grant, why) -> plans.revoke(grant, form.id(), why));
    }

    @PostMapping("/people/{key}/plan/error")
    ModelAndView error(Viewer viewer, @PathVariable UUID key, PlanForm form, RedirectAttributes next) {
        return because(
                viewer,
                key,
                form,
                next,
                "The plan is marked as entered in error.",
                (grant, why) -> plans.enterInError(grant, form.id(), why));
    }

    private ModelAndView because(
            Viewer viewer,
            UUID key,
            PlanForm form,
            RedirectAttributes next,
            String words,
            BiFunction<PersonGrant, String, PlanOutcome> change) {
        PersonGrant grant = answers.granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return answers.again(grant, key, form, form.mistakes());
        }
        return answers.to(change.apply(grant, form.typedWhy()), grant, key, form, "why", next, words);
    }
}
