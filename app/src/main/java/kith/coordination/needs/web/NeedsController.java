package kith.coordination.needs.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.needs.NeedKey;
import kith.coordination.needs.NeedOutcome;
import kith.coordination.needs.NeedState;
import kith.coordination.needs.Needs;
import kith.coordination.needs.SaidBy;
import kith.kernel.WorkerId;
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

/// What a person needs.
@Controller
@RequiresPermission("coordination.work")
class NeedsController {

    private static final NeedKey NO_NEED = new NeedKey("");

    private final Needs needs;
    private final NeedsPages pages;
    private final Lists lists;
    private final Grants grants;

    NeedsController(Needs needs, NeedsPages pages, Lists lists, Grants grants) {
        this.needs = needs;
        this.pages = pages;
        this.lists = lists;
        this.grants = grants;
    }

    @GetMapping("/people/{key}/needs")
    ModelAndView picture(Viewer viewer, @PathVariable UUID key, Model model) {
        return page(
                granted(viewer, key),
                key,
                NeedForm.EMPTY,
                Mistakes.NONE,
                Flash.of(model).done().orElse(""));
    }

    /// Writes down what somebody said in a conversation.
    @PostMapping("/people/{key}/needs")
    ModelAndView say(Viewer viewer, @PathVariable UUID key, NeedForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(
                needs.say(
                        grant,
                        form.key().orElseGet(() -> needs.catalogue().byWords(form.typedWords())),
                        form.typedWords(),
                        form.saidBy().orElse(SaidBy.PERSON)),
                grant,
                key,
                form,
                next,
                "The need is written down.");
    }

    @PostMapping("/people/{key}/needs/withdraw")
    ModelAndView withdraw(Viewer viewer, @PathVariable UUID key, NeedForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(needs.withdraw(grant, form.event()), grant, key, form, next, "It is taken back.");
    }

    @PostMapping("/people/{key}/needs/sort")
    ModelAndView sort(Viewer viewer, @PathVariable UUID key, NeedForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(
                needs.sort(
                        grant,
                        form.typedStatement(),
                        form.key().orElseGet(() -> NeedKey.ofWords(form.typedStatement()))),
                grant,
                key,
                form,
                next,
                "The statement is sorted.");
    }

    /// Says where a need stands.
    @PostMapping("/people/{key}/needs/state")
    ModelAndView decide(Viewer viewer, @PathVariable UUID key, NeedForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return state(form, viewer.worker())
                .map(state -> answer(
                        needs.decide(grant, form.key().orElse(NO_NEED), state),
                        grant,
                        key,
                        form,
                        next,
                        "The need is changed."))
                .orElseGet(() -> again(grant, key, form, form.reasonField(), "Say why it is not wanted"));
    }

    private static Optional<NeedState> state(NeedForm form, WorkerId viewer) {
        return switch (form.stateKey()) {
            case "mine" -> Optional.of(new NeedState.BeingMet(viewer));
            case "met" -> Optional.of(new NeedState.Met());
            case "not-wanted" ->
                form.typedReason().isBlank()
                        ? Optional.empty()
                        : Optional.of(new NeedState.NotWanted(form.typedReason().strip()));
            default -> Optional.of(new NeedState.Open());
        };
    }

    private ModelAndView answer(
            NeedOutcome outcome, PersonGrant grant, UUID key, NeedForm form, RedirectAttributes next, String words) {
        return switch (outcome) {
            case NeedOutcome.Changed() -> {
                Flash.leave(next, words);
                yield Views.redirect(path(key) + "/needs");
            }
            case NeedOutcome.NotPossible(var field, var sentence) -> again(grant, key, form, field, sentence);
        };
    }

    private ModelAndView again(PersonGrant grant, UUID key, NeedForm form, String field, String sentence) {
        return Views.invalid(page(grant, key, form, new Mistakes(List.of(new Mistake(field, sentence))), ""));
    }

    private ModelAndView page(PersonGrant grant, UUID key, NeedForm form, Mistakes mistakes, String done) {
        return Views.page("coordination/needs/needs", pages.page(grant, path(key), form, mistakes, done));
    }

    private PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, ActionPermissions.WORK, lists.requested(key))
                .orRefuse();
    }

    private static String path(UUID key) {
        return "/people/" + key;
    }
}
