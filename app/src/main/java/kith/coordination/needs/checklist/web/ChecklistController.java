package kith.coordination.needs.checklist.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.needs.checklist.ChecklistAnswer;
import kith.coordination.needs.checklist.ChecklistId;
import kith.coordination.needs.checklist.ChecklistOutcome;
import kith.coordination.needs.checklist.Checklists;
import kith.coordination.needs.checklist.HomeChecklist.Question;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Asks whether a person is safe and well at home.
@Controller
@RequiresPermission("coordination.work")
class ChecklistController {

    private final Checklists checklists;
    private final ChecklistPages pages;
    private final Lists lists;
    private final Grants grants;

    ChecklistController(Checklists checklists, ChecklistPages pages, Lists lists, Grants grants) {
        this.checklists = checklists;
        this.pages = pages;
        this.lists = lists;
        this.grants = grants;
    }

    @GetMapping("/people/{key}/home-safety")
    ModelAndView questions(Viewer viewer, @PathVariable UUID key) {
        return Views.page(
                "coordination/checklist/ask", pages.ask(granted(viewer, key), path(key), Map.of(), Mistakes.NONE));
    }

    @PostMapping("/people/{key}/home-safety")
    ModelAndView answer(Viewer viewer, @PathVariable UUID key, @RequestParam Map<String, String> sent) {
        PersonGrant grant = granted(viewer, key);
        Map<String, ChecklistAnswer> answers = new HashMap<>();
        for (Question question : checklists.list().questions()) {
            ChecklistAnswer.of(sent.getOrDefault(question.key(), ""))
                    .ifPresent(answer -> answers.put(question.key(), answer));
        }
        return switch (checklists.ask(grant, answers)) {
            case ChecklistOutcome.Written _ -> Views.redirect(path(key) + "/home-safety/results");
            case ChecklistOutcome.NotPossible(var sentence) ->
                Views.invalid(
                        "coordination/checklist/ask",
                        pages.ask(
                                grant,
                                path(key),
                                answers,
                                mistake(checklists.list().questions().getFirst().key(), sentence)));
        };
    }

    @GetMapping("/people/{key}/home-safety/results")
    ModelAndView results(Viewer viewer, @PathVariable UUID key, Model model) {
        return results(
                granted(viewer, key), key, Mistakes.NONE, Flash.of(model).done().orElse(""));
    }

    /// Makes actions and needs of what the person takes.
    @PostMapping("/people/{key}/home-safety/offers")
    ModelAndView confirm(
            Viewer viewer,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "0") long checklist,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        List<String> taken = new ArrayList<>();
        List<String> notWanted = new ArrayList<>();
        for (Question question : checklists.list().questions()) {
            switch (sent.getOrDefault(question.key(), "")) {
                case "taken" -> taken.add(question.key());
                case "not-wanted" -> notWanted.add(question.key());
                default -> {
                    // Nothing was decided about it yet.
                }
            }
        }
        return switch (checklists.confirm(grant, new ChecklistId(checklist), taken, notWanted)) {
            case ChecklistOutcome.Written _ -> {
                Flash.leave(next, "Your decisions are saved.");
                yield Views.redirect(path(key) + "/home-safety/results");
            }
            case ChecklistOutcome.NotPossible(var sentence) ->
                Views.invalid(results(grant, key, mistake("offers", sentence), ""));
        };
    }

    private static Mistakes mistake(String field, String sentence) {
        return new Mistakes(List.of(new Mistake(field, sentence)));
    }

    private ModelAndView results(PersonGrant grant, UUID key, Mistakes mistakes, String done) {
        return Views.page("coordination/checklist/results", pages.results(grant, path(key), mistakes, done));
    }

    private PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, ActionPermissions.WORK, lists.requested(key))
                .orRefuse();
    }

    private static String path(UUID key) {
        return "/people/" + key;
    }
}
