package kith.access.administration.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.ManageWorkers;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Successor;
import kith.access.workers.Successors;
import kith.access.workers.Worker;
import kith.access.workers.WorkerAdministration;
import kith.access.workers.WorkerAdministration.Left;
import kith.access.workers.Workers.Outcome;
import kith.kernel.WorkerId;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A worker leaves, or loses a role. What they hold goes to somebody else in the same moment.
@Controller
@RequestMapping(WorkersController.PATH + "/{id:[0-9]+}")
@RequiresPermission("access.workers")
class LeavingController {

    private final WorkerAdministration workers;
    private final RoleNames names;
    private final Grants grants;

    LeavingController(WorkerAdministration workers, RoleNames names, Grants grants) {
        this.workers = workers;
        this.names = names;
        this.grants = grants;
    }

    @GetMapping("/end-role")
    ModelAndView endRole(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String role) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        Worker worker = worker(granted, id);
        return Views.page("administration/leaving", page(granted, worker, held(worker, role), Map.of(), Mistakes.NONE));
    }

    @PostMapping("/end-role")
    ModelAndView endRole(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        Worker worker = worker(granted, id);
        PractitionerRole ending = PractitionerRole.parse(role).orElseThrow(NotThere::new);
        if (!worker.roles().contains(ending)) {
            return done(id, next, "%s does not have this role any more.".formatted(worker.name()));
        }
        List<Left> left = workers.leftWithout(granted, worker, ending);
        return answer(
                granted,
                worker,
                Optional.of(ending),
                left,
                form,
                () -> workers.endRole(granted, worker, ending, successors(left, form)),
                next,
                "The role has ended.");
    }

    @GetMapping("/disable")
    ModelAndView disable(Viewer viewer, @PathVariable long id) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        return Views.page(
                "administration/leaving",
                page(granted, worker(granted, id), Optional.empty(), Map.of(), Mistakes.NONE));
    }

    @PostMapping("/disable")
    ModelAndView disable(
            Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> form, RedirectAttributes next) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        Worker worker = worker(granted, id);
        List<Left> left = workers.leftBy(granted, worker);
        return answer(
                granted,
                worker,
                Optional.empty(),
                left,
                form,
                () -> workers.disable(granted, worker, successors(left, form)),
                next,
                "%s cannot sign in any more.".formatted(worker.name()));
    }

    private ModelAndView answer(
            TaskGrant<ManageWorkers> granted,
            Worker worker,
            Optional<PractitionerRole> ending,
            List<Left> left,
            Map<String, String> form,
            Supplier<Outcome> change,
            RedirectAttributes next,
            String words) {
        List<Mistake> mistakes = left.stream()
                .filter(one -> successor(one, form).isEmpty())
                .map(one -> new Mistake(LeavingPage.field(one), "Select who takes over %s".formatted(one.words())))
                .toList();
        if (!mistakes.isEmpty()) {
            return Views.invalid("administration/leaving", page(granted, worker, ending, form, new Mistakes(mistakes)));
        }
        return switch (change.get()) {
            case Outcome.Done _, Outcome.Proposed _ -> done(worker.id().value(), next, words);
            case Outcome.Refused(var sentence) ->
                Views.invalid(
                        "administration/leaving",
                        page(
                                granted,
                                worker,
                                ending,
                                form,
                                new Mistakes(List.of(new Mistake(
                                        left.isEmpty() ? "confirm" : LeavingPage.field(left.getFirst()), sentence)))));
        };
    }

    private LeavingPage page(
            TaskGrant<ManageWorkers> granted,
            Worker worker,
            Optional<PractitionerRole> ending,
            Map<String, String> form,
            Mistakes mistakes) {
        List<Left> left = ending.map(role -> workers.leftWithout(granted, worker, role))
                .orElseGet(() -> workers.leftBy(granted, worker));
        return LeavingPage.of(worker, ending, left, names.today(), form, mistakes);
    }

    private static Successors successors(List<Left> left, Map<String, String> form) {
        Map<String, Successor> chosen = new HashMap<>();
        left.forEach(one -> successor(one, form).ifPresent(to -> chosen.put(one.key(), to)));
        return Successors.each(chosen);
    }

    private static Optional<Successor> successor(Left left, Map<String, String> form) {
        return Takers.read(form.getOrDefault(LeavingPage.field(left), ""));
    }

    private static Optional<PractitionerRole> held(Worker worker, String role) {
        PractitionerRole ending =
                PractitionerRole.parse(role).filter(worker.roles()::contains).orElseThrow(NotThere::new);
        return Optional.of(ending);
    }

    private static ModelAndView done(long id, RedirectAttributes next, String words) {
        Flash.leave(next, words);
        return Views.redirect(WorkersController.PATH + "/" + id);
    }

    private Worker worker(TaskGrant<ManageWorkers> granted, long id) {
        return workers.find(granted, new WorkerId(id))
                .orElseThrow(NotThere::new)
                .worker();
    }

    private TaskGrant<ManageWorkers> granted(Viewer viewer) {
        return grants.decide(viewer, AccessPermissions.MANAGE_WORKERS).orRefuse();
    }
}
