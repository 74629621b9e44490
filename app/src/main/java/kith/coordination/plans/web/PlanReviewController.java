package kith.coordination.plans.web;

import java.util.List;
import java.util.UUID;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.plans.PlanOutcome;
import kith.coordination.plans.reviews.PlanReview.Outcome;
import kith.coordination.plans.reviews.Reviews;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import kith.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Records reviews of plans.
@Controller
@RequiresPermission("coordination.plan")
class PlanReviewController {

    private static final String PAGE = "plans/review";

    private final Reviews reviews;
    private final PlanReviewReading reading;
    private final PlanAnswers answers;

    PlanReviewController(Reviews reviews, PlanReviewReading reading, PlanAnswers answers) {
        this.reviews = reviews;
        this.reading = reading;
        this.answers = answers;
    }

    @GetMapping("/people/{key}/plan/review")
    ModelAndView review(Viewer viewer, @PathVariable UUID key) {
        return page(answers.granted(viewer, key), key, PlanReviewForm.EMPTY, Mistakes.NONE);
    }

    @PostMapping("/people/{key}/plan/review")
    ModelAndView record(Viewer viewer, @PathVariable UUID key, PlanReviewForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        Mistakes mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return Views.invalid(page(grant, key, form, mistakes));
        }
        Outcome result = form.result().orElseThrow();
        PlanOutcome outcome = reviews.record(
                grant,
                form.id(),
                result,
                form.typedFound(),
                form.nextDay().date().orElseThrow());
        return switch (outcome) {
            case PlanOutcome.Changed _ ->
                answers.done(
                        key,
                        next,
                        "The review is recorded. The next one is on %s.%s"
                                .formatted(
                                        Words.day(form.nextDay().date().orElseThrow()),
                                        result == Outcome.TO_CHANGE ? " Change the plan, then agree it again." : ""));
            case PlanOutcome.NotPossible(var sentence) ->
                Views.invalid(page(grant, key, form, new Mistakes(List.of(new Mistake(fieldOf(form), sentence)))));
            case PlanOutcome.TooLate _, PlanOutcome.NoSuchPlan _ -> answers.done(key, next, PlanAnswers.CHANGED);
        };
    }

    /// Words are missing, or else the day cannot be chosen.
    private static String fieldOf(PlanReviewForm form) {
        return form.typedFound().isBlank() && form.result().orElseThrow() != Outcome.UNCHANGED ? "found" : "next";
    }

    private ModelAndView page(PersonGrant grant, UUID key, PlanReviewForm form, Mistakes mistakes) {
        return reading.review(grant, key)
                .map(seen -> Views.page(PAGE, PlanReviewPage.of(seen, form, mistakes)))
                .orElseGet(() -> Views.redirect("/people/" + key + "/plan"));
    }
}
