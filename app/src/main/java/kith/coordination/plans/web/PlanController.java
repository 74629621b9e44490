package kith.coordination.plans.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.plans.AgreementKind;
import kith.coordination.plans.PlanOutcome;
import kith.coordination.plans.Plans;
import kith.kernel.PlanId;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The plan of one person, and what was said to it.
@Controller
@RequiresPermission("coordination.plan")
class PlanController {

    private final Plans plans;
    private final PlanReading reading;
    private final PlanAnswers answers;

    PlanController(Plans plans, PlanReading reading, PlanAnswers answers) {
        this.plans = plans;
        this.reading = reading;
        this.answers = answers;
    }

    @RequiresPermission("coordination.plan-read")
    @GetMapping("/people/{key}/plan")
    ModelAndView plan(Viewer viewer, @PathVariable UUID key, Model model) {
        return answers.page(answers.reader(viewer, key), key, PlanForm.EMPTY, Mistakes.NONE, Flash.of(model));
    }

    /// What a plan said that is over.
    @RequiresPermission("coordination.plan-read")
    @GetMapping("/people/{key}/plan/earlier/{plan}")
    ModelAndView earlier(Viewer viewer, @PathVariable UUID key, @PathVariable String plan) {
        PlanSeen seen = reading.earlier(answers.reader(viewer, key), key, number(plan));
        return Views.page("plans/earlier", EarlierPlanPage.of(seen, seen.plan().orElseThrow(NotThere::new)));
    }

    private static PlanId number(String plan) {
        if (!plan.matches("[0-9]{1,18}")) {
            throw new NotThere();
        }
        return new PlanId(Long.parseLong(plan));
    }

    @PostMapping("/people/{key}/plan/begin")
    ModelAndView begin(Viewer viewer, @PathVariable UUID key, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        return answers.to(
                plans.start(grant), grant, key, PlanForm.EMPTY, "begin", next, "The plan is begun. It is a draft.");
    }

    @PostMapping("/people/{key}/plan/agree")
    ModelAndView agree(Viewer viewer, @PathVariable UUID key, PlanForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return answers.again(grant, key, form, form.mistakes());
        }
        Optional<AgreementKind> kind = form.agreementKind();
        Optional<LocalDate> review = form.reviewDay().date();
        if (kind.isEmpty()) {
            return answers.again(grant, key, form, "agreement", "Select whether the person agrees");
        }
        if (review.isEmpty()) {
            return answers.again(grant, key, form, "review", "Enter the day of the review");
        }
        PlanOutcome outcome = plans.agree(grant, form.id(), kind.get(), form.seen(), form.typedWho(), review.get());
        return answers.to(outcome, grant, key, form, "agreement", next, "The plan is in force.");
    }

    @PostMapping("/people/{key}/plan/copy")
    ModelAndView copy(Viewer viewer, @PathVariable UUID key, PlanForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return answers.again(grant, key, form, form.mistakes());
        }
        PlanOutcome outcome = plans.give(grant, form.id(), form.given());
        return answers.to(outcome, grant, key, form, "givenTo", next, "The copy is written down.");
    }
}
