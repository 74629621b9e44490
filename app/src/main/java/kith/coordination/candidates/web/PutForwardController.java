package kith.coordination.candidates.web;

import java.util.List;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.candidates.CandidateOutcome;
import kith.coordination.candidates.Candidates;
import kith.population.Lists;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Puts a person forward to a team, because a worker is concerned or a partner asks for it.
@Controller
@RequiresPermission("coordination.work")
class PutForwardController {

    private final Candidates candidates;
    private final CandidateReading reading;
    private final Lists lists;
    private final Grants grants;

    PutForwardController(Candidates candidates, CandidateReading reading, Lists lists, Grants grants) {
        this.candidates = candidates;
        this.reading = reading;
        this.lists = lists;
        this.grants = grants;
    }

    @GetMapping("/people/{key}/put-forward")
    ModelAndView form(Viewer viewer, @PathVariable UUID key) {
        return page(granted(viewer, key), key, CandidateForm.EMPTY, Mistakes.NONE);
    }

    @PostMapping("/people/{key}/put-forward")
    ModelAndView putForward(Viewer viewer, @PathVariable UUID key, CandidateForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return switch (candidates.ask(grant, form.chosenTeam(), form.chosenKind(), form.typedNote())) {
            case CandidateOutcome.Changed _ -> {
                Flash.leave(next, "The person is put forward. The team decides.");
                yield Views.redirect("/people/%s/actions".formatted(key));
            }
            case CandidateOutcome.NotPossible(var field, var sentence) ->
                Views.invalid(page(grant, key, form, new Mistakes(List.of(new Mistake(field, sentence)))));
            case CandidateOutcome.TooLate _, CandidateOutcome.NoSuchCandidate _ ->
                throw new IllegalStateException("Whoever is put forward is neither late nor missing");
        };
    }

    private ModelAndView page(PersonGrant grant, UUID key, CandidateForm form, Mistakes mistakes) {
        return Views.page(
                "coordination/candidates/putForward", reading.putForward(grant, "/people/" + key, form, mistakes));
    }

    private PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, ActionPermissions.WORK, lists.requested(key))
                .orRefuse();
    }
}
