package kith.coordination.plans.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.plans.PlanAudiences;
import kith.coordination.plans.PlanOutcome;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.SectionAudience;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// For whom a section of a plan is.
@Controller
@RequiresPermission("coordination.plan")
class SectionAudienceController {

    private final PlanAudiences audiences;
    private final PlanReading reading;
    private final PlanAnswers answers;

    SectionAudienceController(PlanAudiences audiences, PlanReading reading, PlanAnswers answers) {
        this.audiences = audiences;
        this.reading = reading;
        this.answers = answers;
    }

    @GetMapping("/people/{key}/plan/sections/{section}/audience")
    ModelAndView audience(Viewer viewer, @PathVariable UUID key, @PathVariable String section) {
        return page(answers.granted(viewer, key), key, named(section), SectionAudienceForm.EMPTY, Mistakes.NONE);
    }

    @PostMapping("/people/{key}/plan/sections/{section}/audience")
    ModelAndView choose(
            Viewer viewer,
            @PathVariable UUID key,
            @PathVariable String section,
            SectionAudienceForm form,
            RedirectAttributes next) {
        PlanSection changed = named(section);
        PersonGrant grant = answers.granted(viewer, key);
        Optional<SectionAudience> wanted = form.chosen();
        if (wanted.isEmpty()) {
            return again(grant, key, changed, form, "Select whom it is for");
        }
        return switch (audiences.choose(grant, form.id(), changed, wanted.get())) {
            case PlanOutcome.Changed _ ->
                answers.done(key, next, "It is recorded for whom “%s” is.".formatted(changed.heading()));
            case PlanOutcome.NotPossible(var sentence) -> again(grant, key, changed, form, sentence);
            case PlanOutcome.TooLate _, PlanOutcome.NoSuchPlan _ -> answers.done(key, next, PlanAnswers.CHANGED);
        };
    }

    private ModelAndView again(
            PersonGrant grant, UUID key, PlanSection section, SectionAudienceForm form, String sentence) {
        return Views.invalid(page(grant, key, section, form, new Mistakes(List.of(new Mistake("audience", sentence)))));
    }

    private ModelAndView page(
            PersonGrant grant, UUID key, PlanSection section, SectionAudienceForm form, Mistakes mistakes) {
        PlanSeen seen = reading.plan(grant, key);
        return seen.plan().isEmpty() || !seen.sections().reads(section)
                ? Views.redirect("/people/" + key + "/plan")
                : Views.page("plans/audience", SectionAudiencePage.of(seen, section, form, mistakes));
    }

    private static PlanSection named(String section) {
        return PlanSection.of(section).orElseThrow(NotThere::new);
    }
}
