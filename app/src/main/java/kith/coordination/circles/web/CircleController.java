package kith.coordination.circles.web;

import java.util.List;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.circles.CircleOutcome;
import kith.coordination.circles.Circles;
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

/// Who supports a person.
@Controller
@RequiresPermission("coordination.work")
class CircleController {

    private final Circles circles;
    private final CirclePages pages;
    private final Lists lists;
    private final Grants grants;

    CircleController(Circles circles, CirclePages pages, Lists lists, Grants grants) {
        this.circles = circles;
        this.pages = pages;
        this.lists = lists;
        this.grants = grants;
    }

    @GetMapping("/people/{key}/circle")
    ModelAndView circle(Viewer viewer, @PathVariable UUID key, Model model) {
        return page(
                granted(viewer, key),
                key,
                CircleForm.EMPTY,
                Mistakes.NONE,
                Flash.of(model).done().orElse(""));
    }

    @PostMapping("/people/{key}/circle")
    ModelAndView add(Viewer viewer, @PathVariable UUID key, CircleForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return form.who()
                .map(who -> answer(
                        circles.add(grant, who, form.typedPart(), form.typedReach()),
                        grant,
                        key,
                        form,
                        next,
                        "Added to the circle."))
                .orElseGet(() -> again(grant, key, form, "name", "Enter a name"));
    }

    @PostMapping("/people/{key}/circle/leave")
    ModelAndView leave(Viewer viewer, @PathVariable UUID key, CircleForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(circles.leave(grant, form.id()), grant, key, form, next, "They are no longer in the circle.");
    }

    @PostMapping("/people/{key}/circle/error")
    ModelAndView enterInError(Viewer viewer, @PathVariable UUID key, CircleForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(
                circles.enterInError(grant, form.id(), form.typedReason()),
                grant,
                key,
                form,
                next,
                "The membership is marked as entered in error.");
    }

    private ModelAndView answer(
            CircleOutcome outcome,
            PersonGrant grant,
            UUID key,
            CircleForm form,
            RedirectAttributes next,
            String words) {
        return switch (outcome) {
            case CircleOutcome.Changed _ -> {
                Flash.leave(next, words);
                yield Views.redirect(grants.permits(grant, ActionPermissions.WORK) ? path(key) + "/circle" : "/");
            }
            case CircleOutcome.NotPossible(var field, var sentence) -> again(grant, key, form, field, sentence);
            case CircleOutcome.NoSuchMember() -> Views.redirect(path(key) + "/circle");
        };
    }

    private ModelAndView again(PersonGrant grant, UUID key, CircleForm form, String field, String sentence) {
        String id = form.id().value() == 0 ? field : field + "-" + form.id().value();
        return Views.invalid(page(grant, key, form, new Mistakes(List.of(new Mistake(id, sentence))), ""));
    }

    private ModelAndView page(PersonGrant grant, UUID key, CircleForm form, Mistakes mistakes, String done) {
        return Views.page("coordination/circles/circle", pages.page(grant, path(key), form, mistakes, done));
    }

    private PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, ActionPermissions.WORK, lists.requested(key))
                .orRefuse();
    }

    private static String path(UUID key) {
        return "/people/" + key;
    }
}
