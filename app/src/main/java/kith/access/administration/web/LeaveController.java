package kith.access.administration.web;

import java.util.List;
import java.util.Optional;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.ManageWorkers;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.leave.Capacities;
import kith.access.leave.LeaveId;
import kith.access.leave.Leaves;
import kith.access.workers.Account;
import kith.access.workers.WorkerAdministration;
import kith.kernel.WorkerId;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// When a worker is away, who covers for them, and how many cases they can have.
@Controller
@RequestMapping(WorkersController.PATH + "/{id:[0-9]+}")
@RequiresPermission("access.workers")
class LeaveController {

    private final WorkerAdministration workers;
    private final Leaves leaves;
    private final Capacities capacities;
    private final LeaveReading reading;
    private final Grants grants;

    LeaveController(
            WorkerAdministration workers, Leaves leaves, Capacities capacities, LeaveReading reading, Grants grants) {
        this.workers = workers;
        this.leaves = leaves;
        this.capacities = capacities;
        this.reading = reading;
        this.grants = grants;
    }

    @GetMapping("/leave")
    ModelAndView leave(Viewer viewer, @PathVariable long id, Model model) {
        Account account = account(granted(viewer), id);
        return Views.page(
                "administration/leave",
                reading.page(
                        account.worker(),
                        LeaveForm.EMPTY,
                        Mistakes.NONE,
                        Flash.of(model).done()));
    }

    @PostMapping("/leave")
    ModelAndView add(Viewer viewer, @PathVariable long id, LeaveForm form, RedirectAttributes next) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        Account account = account(granted, id);
        Mistakes mistakes = form.mistakes();
        if (mistakes.isEmpty()) {
            mistakes = leaves.add(
                            granted,
                            account.worker(),
                            form.first().date().orElseThrow(),
                            form.last().date().orElseThrow(),
                            form.cover().orElseThrow())
                    .map(sentence -> new Mistakes(List.of(new Mistake("until", sentence))))
                    .orElse(Mistakes.NONE);
        }
        return mistakes.isEmpty()
                ? done(id, next, "The leave is saved. What is due in it is shown to the cover.")
                : Views.invalid(
                        "administration/leave", reading.page(account.worker(), form, mistakes, Optional.empty()));
    }

    @PostMapping("/leave/cancel")
    ModelAndView cancel(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long leave,
            RedirectAttributes next) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        leaves.cancel(granted, account(granted, id).worker(), new LeaveId(leave));
        return done(id, next, "The leave is cancelled.");
    }

    @PostMapping("/capacity")
    ModelAndView capacity(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String cases,
            RedirectAttributes next) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        Account account = account(granted, id);
        String typed = cases.strip();
        if (!typed.matches("[0-9]{0,3}") || (!typed.isEmpty() && Integer.parseInt(typed) > Capacities.MOST)) {
            Mistakes mistakes = new Mistakes(List.of(
                    new Mistake("cases", "Enter a number from 0 to %d, or leave it empty".formatted(Capacities.MOST))));
            return Views.invalid(
                    "administration/leave",
                    reading.page(account.worker(), LeaveForm.EMPTY, mistakes, Optional.empty()));
        }
        capacities.set(
                granted, account.worker(), typed.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(typed)));
        return done(id, next, "The number of cases is saved.");
    }

    private static ModelAndView done(long id, RedirectAttributes next, String words) {
        Flash.leave(next, words);
        return Views.redirect(WorkersController.PATH + "/" + id + "/leave");
    }

    private Account account(TaskGrant<ManageWorkers> granted, long id) {
        return workers.find(granted, new WorkerId(id)).orElseThrow(NotThere::new);
    }

    private TaskGrant<ManageWorkers> granted(Viewer viewer) {
        return grants.decide(viewer, AccessPermissions.MANAGE_WORKERS).orRefuse();
    }
}
