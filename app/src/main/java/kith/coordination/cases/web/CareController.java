package kith.coordination.cases.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.coordination.cases.FinishReason;
import kith.coordination.cases.HandOvers;
import kith.population.Lists;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The care of one person: who is their key worker, and every change to that.
@Controller
@RequiresPermission("coordination.case")
class CareController {

    private final Grants grants;
    private final Lists lists;
    private final Cases cases;
    private final HandOvers handOvers;
    private final CareReading reading;
    private final CaseWords words;

    CareController(Grants grants, Lists lists, Cases cases, HandOvers handOvers, CareReading reading, CaseWords words) {
        this.grants = grants;
        this.lists = lists;
        this.cases = cases;
        this.handOvers = handOvers;
        this.reading = reading;
        this.words = words;
    }

    @GetMapping("/people/{key}/care")
    ModelAndView care(Viewer viewer, @PathVariable UUID key, Model model) {
        return page(granted(viewer, key), key, CareForm.EMPTY, Mistakes.NONE, Flash.of(model));
    }

    @PostMapping("/people/{key}/care/begin")
    ModelAndView begin(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return form.chosenTeam()
                .map(team -> answer(
                        grant,
                        key,
                        form,
                        "keyWorker",
                        next,
                        "Care begins now.",
                        cases.begin(grant, team, form.worker())))
                .orElseGet(() -> again(grant, key, form, "team", "Select the team that coordinates the care"));
    }

    @PostMapping("/people/{key}/care/activate")
    ModelAndView activate(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        CaseOutcome outcome = cases.activate(grant, form.id(), form.worker());
        return answer(grant, key, form, "keyWorker", next, "Care begins now.", outcome);
    }

    @PostMapping("/people/{key}/care/assign")
    ModelAndView assign(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        CaseOutcome outcome = cases.assign(grant, form.id(), form.worker());
        return answer(grant, key, form, "keyWorker", next, "The key worker is changed.", outcome);
    }

    @PostMapping("/people/{key}/care/hand-over")
    ModelAndView handOver(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return switch (handOvers.offer(grant, form.id(), form.worker(), form.typedNote())) {
            case HandOvers.Outcome.Answered _ ->
                done(key, next, "The hand-over is offered. The key worker stays the same until it is accepted.");
            case HandOvers.Outcome.TooLate() -> done(key, next, "This case has changed. Look at it again.");
            case HandOvers.Outcome.NotPossible(var sentence) -> again(grant, key, form, "keyWorker", sentence);
        };
    }

    @PostMapping("/people/{key}/care/hold")
    ModelAndView hold(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        CaseOutcome outcome = cases.hold(grant, form.id(), form.typedReason(), Optional.empty());
        return answer(grant, key, form, "why", next, "The case is on hold.", outcome);
    }

    @PostMapping("/people/{key}/care/resume")
    ModelAndView resume(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(grant, key, form, "why", next, "The case is active again.", cases.resume(grant, form.id()));
    }

    @PostMapping("/people/{key}/care/finish")
    ModelAndView finish(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return FinishReason.find(form.chosenReason())
                .map(reason -> finish(grant, key, form, reason, next))
                .orElseGet(() -> again(grant, key, form, "reason", "Select why the care ends"));
    }

    private ModelAndView finish(
            PersonGrant grant, UUID key, CareForm form, FinishReason reason, RedirectAttributes next) {
        CaseOutcome outcome = cases.finish(grant, form.id(), reason);
        if (outcome instanceof CaseOutcome.Changed) {
            Flash.leave(next, "The case is finished.");
            return Views.redirect("/my-people");
        }
        return answer(grant, key, form, "reason", next, "", outcome);
    }

    private ModelAndView answer(
            PersonGrant grant,
            UUID key,
            CareForm form,
            String field,
            RedirectAttributes next,
            String done,
            CaseOutcome outcome) {
        return switch (outcome) {
            case CaseOutcome.Changed(CareCase _) -> done(key, next, done);
            case CaseOutcome.TooLate(CareCase _) -> done(key, next, "This case has changed. Look at it again.");
            case CaseOutcome.NoSuchCase() -> done(key, next, "This case has changed. Look at it again.");
            case CaseOutcome.NotPossible(var sentence) -> again(grant, key, form, field, sentence);
        };
    }

    private static ModelAndView done(UUID key, RedirectAttributes next, String words) {
        Flash.leave(next, words);
        return Views.redirect("/people/" + key + "/care");
    }

    private ModelAndView again(PersonGrant grant, UUID key, CareForm form, String field, String sentence) {
        Mistakes mistakes = new Mistakes(List.of(new Mistake(field, sentence)));
        return Views.invalid(page(grant, key, form, mistakes, Flash.NONE));
    }

    private ModelAndView page(PersonGrant grant, UUID key, CareForm form, Mistakes mistakes, Flash flash) {
        return Views.page("coordination/care", CarePage.of(reading.care(grant, key), words, form, mistakes, flash));
    }

    private PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, CasePermissions.COORDINATE, lists.requested(key))
                .orRefuse();
    }
}
