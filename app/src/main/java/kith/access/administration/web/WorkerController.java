package kith.access.administration.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.ManageWorkers;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.Account;
import kith.access.workers.Password;
import kith.access.workers.Worker;
import kith.access.workers.WorkerAdministration;
import kith.access.workers.Workers.Outcome;
import kith.kernel.WorkerId;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One worker: their roles, and how they sign in.
@Controller
@RequestMapping(WorkersController.PATH + "/{id:[0-9]+}")
@RequiresPermission("access.workers")
class WorkerController {

    static final String PROPOSED =
            "The role is proposed. Another administrator or an information governance lead has" + " to confirm it.";

    /// Under this name one page leaves a one-time password for the next to show once.
    static final String PASSWORD = "password";

    private final WorkerAdministration workers;
    private final AccountReading reading;
    private final RoleNames names;
    private final Grants grants;

    WorkerController(WorkerAdministration workers, AccountReading reading, RoleNames names, Grants grants) {
        this.workers = workers;
        this.reading = reading;
        this.names = names;
        this.grants = grants;
    }

    @GetMapping
    ModelAndView worker(Viewer viewer, @PathVariable long id, Model model) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        Optional<String> password = Optional.ofNullable(model.getAttribute(PASSWORD))
                .filter(String.class::isInstance)
                .map(String.class::cast);
        return Views.page(
                "administration/worker",
                reading.page(granted, account(granted, id), new RoleForm(null, null, null), Mistakes.NONE)
                        .after(Flash.of(model).done(), password));
    }

    @PostMapping("/roles")
    ModelAndView give(Viewer viewer, @PathVariable long id, RoleForm form, RedirectAttributes next) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        Account account = account(granted, id);
        List<Mistake> mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return again(granted, account, form, new Mistakes(mistakes));
        }
        Worker worker = account.worker();
        return switch (workers.beginRole(granted, worker, form.chosen(names.today()))) {
            case Outcome.Done _ -> done(id, next, "%s has the role now.".formatted(worker.name()));
            case Outcome.Proposed _ -> done(id, next, PROPOSED);
            case Outcome.Refused(var sentence) ->
                again(granted, account, form, new Mistakes(List.of(new Mistake("role", sentence))));
        };
    }

    @PostMapping("/email")
    ModelAndView email(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String email,
            RedirectAttributes next) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        Account account = account(granted, id);
        return workers.email(
                        granted, account.worker(), Objects.toString(email, "").strip())
                .map(sentence -> again(
                        granted,
                        account,
                        new RoleForm(null, null, null),
                        new Mistakes(List.of(new Mistake("email", sentence)))))
                .orElseGet(() -> done(id, next, "The email address is saved."));
    }

    /// Makes a one-time password, which the next page shows once.
    @PostMapping("/password")
    ModelAndView password(Viewer viewer, @PathVariable long id, RedirectAttributes next) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        Password password = Password.random();
        Outcome outcome = workers.resetPassword(granted, account(granted, id).worker(), password);
        if (outcome instanceof Outcome.Done) {
            next.addFlashAttribute(PASSWORD, password.text());
        }
        return said(outcome, id, next, "There is a new one-time password.");
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(Viewer viewer, @PathVariable long id, RedirectAttributes next) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        return said(
                workers.signOut(granted, account(granted, id).worker()),
                id,
                next,
                "They are signed out everywhere, and have to sign in again.");
    }

    @PostMapping("/enable")
    ModelAndView enable(Viewer viewer, @PathVariable long id, RedirectAttributes next) {
        TaskGrant<ManageWorkers> granted = granted(viewer);
        return said(workers.enable(granted, account(granted, id).worker()), id, next, "They can sign in again.");
    }

    private ModelAndView again(TaskGrant<ManageWorkers> granted, Account account, RoleForm form, Mistakes mistakes) {
        return Views.invalid("administration/worker", reading.page(granted, account, form, mistakes));
    }

    private static ModelAndView said(Outcome outcome, long id, RedirectAttributes next, String words) {
        return done(id, next, outcome instanceof Outcome.Refused(var sentence) ? sentence : words);
    }

    private static ModelAndView done(long id, RedirectAttributes next, String words) {
        Flash.leave(next, words);
        return Views.redirect(WorkersController.PATH + "/" + id);
    }

    private Account account(TaskGrant<ManageWorkers> granted, long id) {
        return workers.find(granted, new WorkerId(id)).orElseThrow(NotThere::new);
    }

    private TaskGrant<ManageWorkers> granted(Viewer viewer) {
        return grants.decide(viewer, AccessPermissions.MANAGE_WORKERS).orRefuse();
    }
}
