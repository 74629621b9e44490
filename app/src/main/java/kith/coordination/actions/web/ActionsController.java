package kith.coordination.actions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.actions.ActionOrigin;
import kith.coordination.actions.ActionOutcome;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.actions.Actions;
import kith.coordination.actions.NewAction;
import kith.coordination.actions.Owner;
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

/// What is to be done for a person: adds, changes and completes actions.
@Controller
@RequiresPermission("coordination.work")
class ActionsController {

    private static final String CHANGED = "This action has changed. Look at it again.";

    private final Actions actions;
    private final ActionsPages pages;
    private final ActionTimes times;
    private final Lists lists;
    private final Grants grants;

    ActionsController(Actions actions, ActionsPages pages, ActionTimes times, Lists lists, Grants grants) {
        this.actions = actions;
        this.pages = pages;
        this.times = times;
        this.lists = lists;
        this.grants = grants;
    }

    @GetMapping("/people/{key}/actions")
    ModelAndView actions(Viewer viewer, @PathVariable UUID key, Model model) {
        return page(
                granted(viewer, key),
                key,
                ActionForm.EMPTY,
                Mistakes.NONE,
                Flash.of(model).done().orElse(""));
    }

    @PostMapping("/people/{key}/actions")
    ModelAndView add(Viewer viewer, @PathVariable UUID key, ActionForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        Optional<Owner> owner = form.ownerChosen();
        Optional<LocalDate> due = form.dueOn(times);
        if (owner.isEmpty() || due.isEmpty()) {
            return again(grant, key, form, owner.isEmpty() ? "owner" : "due", "Select an owner and a real day");
        }
        ActionOutcome outcome =
                actions.add(grant, new NewAction(form.typedTitle(), owner.get(), due.get(), ActionOrigin.WORKER));
        return answer(outcome, grant, key, form, next, "The action is added.");
    }

    @PostMapping("/people/{key}/actions/done")
    ModelAndView complete(Viewer viewer, @PathVariable UUID key, ActionForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        Optional<LocalDate> on = form.typedDoneOn().isBlank()
                ? Optional.of(times.today())
                : form.typedDoneOn().date();
        return on.map(day ->
                        answer(actions.complete(grant, form.id(), day), grant, key, form, next, "The action is done."))
                .orElseGet(() -> again(grant, key, form, "doneOn", "Enter a real date, or leave it empty for today"));
    }

    @PostMapping("/people/{key}/actions/assign")
    ModelAndView assign(Viewer viewer, @PathVariable UUID key, ActionForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        Optional<Owner> owner = form.ownerChosen();
        Optional<LocalDate> due = form.dueOn(times);
        if (owner.isEmpty() || due.isEmpty()) {
            return again(grant, key, form, owner.isEmpty() ? "owner" : "due", "Select an owner and a real day");
        }
        ActionOutcome outcome = actions.assign(grant, form.id(), owner.get(), due.get());
        return answer(outcome, grant, key, form, next, "The action is changed.");
    }

    @PostMapping("/people/{key}/actions/reopen")
    ModelAndView reopen(Viewer viewer, @PathVariable UUID key, ActionForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(actions.reopen(grant, form.id()), grant, key, form, next, "The action is to be done again.");
    }

    @PostMapping("/people/{key}/actions/cancel")
    ModelAndView cancel(Viewer viewer, @PathVariable UUID key, ActionForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(
                actions.cancel(grant, form.id(), form.typedReason()),
                grant,
                key,
                form,
                next,
                "The action is cancelled.");
    }

    @PostMapping("/people/{key}/actions/error")
    ModelAndView enterInError(Viewer viewer, @PathVariable UUID key, ActionForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(
                actions.enterInError(grant, form.id(), form.typedReason()),
                grant,
                key,
                form,
                next,
                "The action is marked as entered in error.");
    }

    private ModelAndView answer(
            ActionOutcome outcome,
            PersonGrant grant,
            UUID key,
            ActionForm form,
            RedirectAttributes next,
            String words) {
        return switch (outcome) {
            case ActionOutcome.Changed _ -> done(grant, key, next, words);
            case ActionOutcome.NotPossible(var field, var sentence) -> again(grant, key, form, field, sentence);
            case ActionOutcome.TooLate _, ActionOutcome.NoSuchAction _ ->
                again(grant, key, ActionForm.EMPTY, "title", CHANGED);
        };
    }

    /// Back to the actions, or to the start where the viewer's last action about the person is over.
    private ModelAndView done(PersonGrant grant, UUID key, RedirectAttributes next, String words) {
        Flash.leave(next, words);
        return Views.redirect(grants.permits(grant, ActionPermissions.WORK) ? path(key) + "/actions" : "/");
    }

    private ModelAndView again(PersonGrant grant, UUID key, ActionForm form, String field, String sentence) {
        String id = form.id().value() == 0 ? field : field + "-" + form.id().value();
        return Views.invalid(page(grant, key, form, new Mistakes(List.of(new Mistake(id, sentence))), ""));
    }

    private ModelAndView page(PersonGrant grant, UUID key, ActionForm form, Mistakes mistakes, String done) {
        return Views.page("coordination/actions/actions", pages.page(grant, path(key), form, mistakes, done));
    }

    private PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, ActionPermissions.WORK, lists.requested(key))
                .orRefuse();
    }

    private static String path(UUID key) {
        return "/people/" + key;
    }
}
