package kith.coordination.plans.web;

import java.util.Optional;
import java.util.UUID;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.PlanWriting;
import kith.coordination.plans.SaveOutcome.Conflicting;
import kith.coordination.plans.SaveOutcome.Merged;
import kith.coordination.plans.SaveOutcome.NotOpen;
import kith.coordination.plans.SaveOutcome.Saved;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writes the sections of a plan.
@Controller
@RequiresPermission("coordination.plan")
class SectionController {

    private final PlanWriting writing;
    private final PlanReading reading;
    private final PlanAnswers answers;

    SectionController(PlanWriting writing, PlanReading reading, PlanAnswers answers) {
        this.writing = writing;
        this.reading = reading;
        this.answers = answers;
    }

    @GetMapping("/people/{key}/plan/sections/{section}")
    ModelAndView section(Viewer viewer, @PathVariable UUID key, @PathVariable String section) {
        PlanSection wanted = PlanSection.of(section).orElseThrow(NotThere::new);
        PlanSeen seen = reading.plan(answers.granted(viewer, key), key);
        if (seen.plan().isEmpty() || !seen.sections().reads(wanted)) {
            return Views.redirect("/people/" + key + "/plan");
        }
        return Views.page(
                "plans/section",
                SectionPage.of(seen, wanted, seen.sections().said(wanted), seen.version(), Mistakes.NONE));
    }

    /// @param then `next` for the section that comes after
    @PostMapping("/people/{key}/plan/sections/{section}")
    ModelAndView save(
            Viewer viewer,
            @PathVariable UUID key,
            @PathVariable String section,
            SectionForm form,
            @RequestParam Optional<String> then,
            RedirectAttributes next) {
        PlanSection written = PlanSection.of(section).orElseThrow(NotThere::new);
        PersonGrant grant = answers.granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return Views.invalid(
                    "plans/section",
                    SectionPage.of(reading.plan(grant, key), written, form.typed(), form.seen(), form.mistakes()));
        }
        return switch (writing.save(grant, form.id(), written, form.seen(), form.typed())) {
            case Saved _ -> afterSaving(key, written, then, next, written.heading() + " is saved.");
            case Merged _ ->
                afterSaving(
                        key,
                        written,
                        Optional.empty(),
                        next,
                        "%s is saved. Somebody else had written in it: it has both changes now."
                                .formatted(written.heading()));
            case Conflicting _ ->
                answers.done(
                        key,
                        next,
                        "Your words are kept. Somebody else had changed the same words: see both below, and settle it.");
            case NotOpen() -> answers.done(key, next, PlanAnswers.CHANGED);
        };
    }

    private ModelAndView afterSaving(
            UUID key, PlanSection written, Optional<String> then, RedirectAttributes next, String words) {
        Optional<PlanSection> after = then.filter("next"::equals).flatMap(_ -> written.next());
        if (after.isPresent()) {
            Flash.leave(next, words);
            return Views.redirect(
                    "/people/%s/plan/sections/%s".formatted(key, after.get().key()));
        }
        return answers.done(key, next, words);
    }

    @PostMapping("/people/{key}/plan/sections/{section}/settle")
    ModelAndView settle(
            Viewer viewer,
            @PathVariable UUID key,
            @PathVariable String section,
            SectionForm form,
            RedirectAttributes next) {
        PlanSection settled = PlanSection.of(section).orElseThrow(NotThere::new);
        PersonGrant grant = answers.granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return Views.invalid(answers.page(grant, key, PlanForm.EMPTY, form.mistakes(), Flash.NONE));
        }
        boolean done = writing.settle(grant, form.id(), settled, form.conflictIn(), form.seen(), form.typed());
        return answers.done(key, next, done ? settled.heading() + " is settled." : PlanAnswers.CHANGED);
    }
}
