package kith.coordination.candidates.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.candidates.CandidateOutcome;
import kith.coordination.candidates.CandidatePermissions;
import kith.coordination.candidates.DeclineReason;
import kith.coordination.candidates.Invitation;
import kith.coordination.candidates.Triage;
import kith.coordination.cases.CasePermissions;
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

/// One candidate: why, and what a human decides.
@Controller
@RequiresPermission("coordination.triage")
class CandidateController {

    private static final String CHANGED = "Somebody else has decided about this candidate. Look at it again.";
    private static final String QUEUE = "/candidates";

    private final Triage triage;
    private final CandidateReading reading;
    private final Lists lists;
    private final Grants grants;

    CandidateController(Triage triage, CandidateReading reading, Lists lists, Grants grants) {
        this.triage = triage;
        this.reading = reading;
        this.lists = lists;
        this.grants = grants;
    }

    @GetMapping("/people/{key}/candidate")
    ModelAndView candidate(Viewer viewer, @PathVariable UUID key, Model model) {
        return page(
                granted(viewer, key), key, Mistakes.NONE, Flash.of(model).done().orElse(""));
    }

    @PostMapping("/people/{key}/candidate/accept")
    ModelAndView accept(Viewer viewer, @PathVariable UUID key, CandidateForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        PersonGrant coordinating = grants.decide(viewer, CasePermissions.COORDINATE, lists.requested(key))
                .orRefuse();
        CandidateOutcome outcome = triage.accept(grant, coordinating, form.id(), form.worker());
        return answer(outcome, grant, key, form, next, path(key) + "/care", "The case is open.");
    }

    @PostMapping("/people/{key}/candidate/decline")
    ModelAndView decline(Viewer viewer, @PathVariable UUID key, CandidateForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        Optional<DeclineReason> why = DeclineReason.find(form.chosenReason());
        return why.map(reason -> answer(
                        triage.decline(grant, form.id(), reason, form.until(reading.today())),
                        grant,
                        key,
                        form,
                        next,
                        QUEUE,
                        "You declined this person."))
                .orElseGet(() -> again(grant, key, form, "reason", "Select a reason"));
    }

    @PostMapping("/people/{key}/candidate/defer")
    ModelAndView defer(Viewer viewer, @PathVariable UUID key, CandidateForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        Optional<LocalDate> until = form.until(reading.today());
        return until.map(day -> answer(
                        triage.defer(grant, form.id(), day),
                        grant,
                        key,
                        form,
                        next,
                        QUEUE,
                        "You will see this person again on the day that you chose."))
                .orElseGet(() -> again(grant, key, form, "later", "Select when to decide"));
    }

    @PostMapping("/people/{key}/candidate/duplicate")
    ModelAndView markDuplicate(Viewer viewer, @PathVariable UUID key, CandidateForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(
                triage.markDuplicate(grant, form.id()),
                grant,
                key,
                form,
                next,
                QUEUE,
                "The candidate is marked as a duplicate.");
    }

    @PostMapping("/people/{key}/candidate/invite")
    ModelAndView invite(Viewer viewer, @PathVariable UUID key, CandidateForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return Invitation.Format.find(form.chosenFormat())
                .map(format -> answer(
                        triage.invite(grant, form.id(), form.typedLanguage(), format),
                        grant,
                        key,
                        form,
                        next,
                        path(key) + "/candidate",
                        "The invitation is recorded."))
                .orElseGet(() -> again(grant, key, form, "format", "Select how the person was invited"));
    }

    @PostMapping("/people/{key}/candidate/answer")
    ModelAndView answer(Viewer viewer, @PathVariable UUID key, CandidateForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return form.answer()
                .map(said -> answer(
                        triage.answer(grant, form.id(), said),
                        grant,
                        key,
                        form,
                        next,
                        path(key) + "/candidate",
                        "The answer is recorded. Now decide."))
                .orElseGet(() -> again(grant, key, form, "language", "Select yes or no"));
    }

    private ModelAndView answer(
            CandidateOutcome outcome,
            PersonGrant grant,
            UUID key,
            CandidateForm form,
            RedirectAttributes next,
            String path,
            String words) {
        return switch (outcome) {
            case CandidateOutcome.Changed _ -> {
                Flash.leave(next, words);
                yield Views.redirect(path);
            }
            case CandidateOutcome.NotPossible(var field, var sentence) -> again(grant, key, form, field, sentence);
            case CandidateOutcome.TooLate _, CandidateOutcome.NoSuchCandidate _ ->
                again(grant, key, form, "reason", CHANGED);
        };
    }

    private ModelAndView again(PersonGrant grant, UUID key, CandidateForm form, String field, String sentence) {
        String id = "%s-%d"
                .formatted(field.equals("until") ? "back" : field, form.id().value());
        return Views.invalid(page(grant, key, new Mistakes(List.of(new Mistake(id, sentence))), ""));
    }

    private ModelAndView page(PersonGrant grant, UUID key, Mistakes mistakes, String done) {
        return Views.page("coordination/candidates/candidate", reading.candidate(grant, path(key), mistakes, done));
    }

    private PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, CandidatePermissions.TRIAGE, lists.requested(key))
                .orRefuse();
    }

    private static String path(UUID key) {
        return "/people/" + key;
    }
}
