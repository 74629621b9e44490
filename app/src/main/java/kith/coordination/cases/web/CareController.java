package kith.coordination.cases.web;

import java.util.UUID;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.Cases;
import kith.coordination.cases.HandOvers;
import kith.coordination.cases.KeyWorkers;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.RequiresPermission;
import kith.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The care of one person: who is their key worker, and how the case goes on.
@Controller
@RequiresPermission("coordination.case")
class CareController {

    private final Cases cases;
    private final HandOvers handOvers;
    private final KeyWorkers workers;
    private final CareAnswers answers;

    CareController(Cases cases, HandOvers handOvers, KeyWorkers workers, CareAnswers answers) {
        this.cases = cases;
        this.handOvers = handOvers;
        this.workers = workers;
        this.answers = answers;
    }

    @GetMapping("/people/{key}/care")
    ModelAndView care(Viewer viewer, @PathVariable UUID key, Model model) {
        return answers.page(answers.granted(viewer, key), key, CareForm.EMPTY, Mistakes.NONE, Flash.of(model));
    }

    /// Begins at once where a key worker was chosen, and plans otherwise.
    @PostMapping("/people/{key}/care/begin")
    ModelAndView begin(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        if (form.chosenTeam().isEmpty()) {
            return answers.again(grant, key, form, "team", "Select the team that coordinates the care");
        }
        boolean now = form.keyWorker() != null;
        CaseOutcome outcome = now
                ? cases.begin(grant, form.chosenTeam().get(), form.worker())
                : cases.plan(grant, form.chosenTeam().get());
        String words = now ? "Care begins now." : "The case is planned. It begins when you choose a key worker.";
        return answers.to(outcome, grant, key, form, "keyWorker", () -> answers.done(key, next, words));
    }

    @PostMapping("/people/{key}/care/activate")
    ModelAndView activate(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        CaseOutcome outcome = cases.activate(grant, form.id(), form.worker());
        return answers.to(outcome, grant, key, form, "keyWorker", () -> answers.done(key, next, "Care begins now."));
    }

    @PostMapping("/people/{key}/care/assign")
    ModelAndView assign(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        CaseOutcome outcome = cases.assign(grant, form.id(), form.worker());
        return answers.to(
                outcome, grant, key, form, "keyWorker", () -> answers.done(key, next, "There is a key worker again."));
    }

    @PostMapping("/people/{key}/care/hand-over")
    ModelAndView handOver(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return answers.again(grant, key, form, form.mistakes());
        }
        return switch (handOvers.offer(grant, form.id(), form.worker(), form.typedNote())) {
            case HandOvers.Outcome.Answered _ ->
                answers.done(
                        key,
                        next,
                        "The hand-over is offered. The key worker stays the same until it is accepted."
                                + workers.awayUntil(form.worker())
                                        .map(day -> " They are away until %s.".formatted(Words.day(day)))
                                        .orElse(""));
            case HandOvers.Outcome.TooLate() -> answers.done(key, next, CareAnswers.CHANGED);
            case HandOvers.Outcome.NotPossible(var sentence) -> answers.again(grant, key, form, "keyWorker", sentence);
        };
    }

    @PostMapping("/people/{key}/care/hold")
    ModelAndView hold(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return answers.again(grant, key, form, form.mistakes());
        }
        CaseOutcome outcome = cases.hold(
                grant, form.id(), form.typedReason(), form.lookAgain().date());
        return answers.to(outcome, grant, key, form, "why", () -> answers.done(key, next, "The case is on hold."));
    }

    @PostMapping("/people/{key}/care/resume")
    ModelAndView resume(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        CaseOutcome outcome = cases.resume(grant, form.id());
        return answers.to(outcome, grant, key, form, "why", () -> answers.done(key, next, "The case is active again."));
    }
}
