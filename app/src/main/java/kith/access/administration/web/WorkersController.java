package kith.access.administration.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.ManageWorkers;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.leave.Leaves;
import kith.access.workers.Password;
import kith.access.workers.RoleProposals;
import kith.access.workers.Worker;
import kith.access.workers.WorkerAdministration;
import kith.access.workers.Workers.Outcome;
import kith.kernel.WorkerId;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import kith.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who can sign in, and somebody new.
@Controller
@RequiresPermission("access.workers")
class WorkersController {

    static final String PATH = "/administration/workers";

    private final WorkerAdministration workers;
    private final RoleProposals proposals;
    private final Leaves leaves;
    private final RoleNames names;
    private final Grants grants;

    WorkersController(
            WorkerAdministration workers, RoleProposals proposals, Leaves leaves, RoleNames names, Grants grants) {
        this.workers = workers;
        this.proposals = proposals;
        this.leaves = leaves;
        this.names = names;
        this.grants = grants;
    }

    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, WorkersFilter filter, Model model) {
        Set<WorkerId> proposed = proposals.waiting().stream()
                .map(proposal -> proposal.request().worker())
                .collect(Collectors.toSet());
        return Views.page(
                "administration/workers",
                WorkersPage.of(
                        filter,
                        workers.list(granted(viewer)),
                        names.today(),
                        proposed,
                        leaves.awayToday().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> "Away until "
                                                + Words.day(each.getValue().lastDay()))),
                        Flash.of(model).done()));
    }

    @GetMapping(PATH + "/new")
    ModelAndView somebodyNew(Viewer viewer) {
        granted(viewer);
        return Views.page(
                "administration/newWorker", NewWorkerPage.of(NewWorkerForm.EMPTY, names.today(), Mistakes.NONE));
    }

    @PostMapping(PATH + "/new")
    ModelAndView add(Viewer viewer, NewWorkerForm form, RedirectAttributes next) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        Mistakes mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return again(form, mistakes);
        }
        Password password = Password.random();
        return switch (workers.add(granted, form.worker(names.today()), password)) {
            case Outcome.Done(Worker worker) -> {
                Flash.leave(next, "%s can sign in now.".formatted(worker.name()));
                yield shown(worker, password, form, granted, next);
            }
            case Outcome.Proposed(Worker worker, var _) -> {
                Flash.leave(next, WorkerController.PROPOSED);
                yield shown(worker, password, form, granted, next);
            }
            case Outcome.Refused(String sentence) ->
                again(form, new Mistakes(List.of(new Mistake("username", sentence))));
        };
    }

    private ModelAndView shown(
            Worker worker,
            Password password,
            NewWorkerForm form,
            TaskGrant<ManageWorkers> granted,
            RedirectAttributes next) {
        if (!form.typedEmail().isEmpty()) {
            workers.email(granted, worker, form.typedEmail());
        }
        next.addFlashAttribute(WorkerController.PASSWORD, password.text());
        return Views.redirect(PATH + "/" + worker.id().value());
    }

    private ModelAndView again(NewWorkerForm form, Mistakes mistakes) {
        return Views.invalid("administration/newWorker", NewWorkerPage.of(form, names.today(), mistakes));
    }

    private TaskGrant<ManageWorkers> granted(Viewer viewer) {
        return grants.decide(viewer, AccessPermissions.MANAGE_WORKERS).orRefuse();
    }
}
