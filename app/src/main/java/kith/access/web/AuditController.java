package kith.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.ReadLog;
import kith.access.Grants;
import kith.access.PersonKeys;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.audit.Logged;
import kith.access.history.AccessHistory;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.engine.terms.TextLimits;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.ui.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Shows the log: the latest of it, what one worker saw, or who looked at one person.
@Controller
@RequiresPermission("access.log")
class AuditController {

    private static final int ENTRIES = 50;

    private final Grants grants;
    private final AccessHistory log;
    private final Workers workers;
    private final PersonKeys people;

    AuditController(Grants grants, AccessHistory log, Workers workers, PersonKeys people) {
        this.grants = grants;
        this.log = log;
        this.workers = workers;
        this.people = people;
    }

    @GetMapping("/audit")
    String log(Viewer viewer, @ModelAttribute("asked") AuditForm asked, Model model) {
        TaskGrant<ReadLog> granted = granted(viewer);
        Map<WorkerId, Worker> known =
                workers.list().stream().collect(Collectors.toMap(Worker::id, Function.identity()));
        model.addAttribute("page", AuditPage.of(asked, found(granted, asked), known, ENTRIES));
        return "access/audit";
    }

    /// What was asked for, or nothing where there is no such worker or person.
    private Optional<List<Logged>> found(TaskGrant<ReadLog> granted, AuditForm asked) {
        if (!asked.personKey().isEmpty()) {
            return person(asked.personKey()).map(person -> log.about(granted, person, asked.beforeId(), ENTRIES));
        }
        if (!TextLimits.isStorable(asked.workerName())) {
            return Optional.empty();
        }
        if (!asked.workerName().isEmpty()) {
            return workers.byUsername(asked.workerName())
                    .map(worker -> log.byWorker(granted, worker.id(), asked.beforeId(), ENTRIES));
        }
        return Optional.of(log.latest(granted, asked.beforeId(), ENTRIES));
    }

    private Optional<PersonId> person(String key) {
        try {
            return people.find(UUID.fromString(key));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private TaskGrant<ReadLog> granted(Viewer viewer) {
        return grants.decide(viewer, AccessPermissions.LOG).orRefuse();
    }

    /// What governance typed or followed.
    ///
    /// @param person the key in the address of a person's page
    /// @param before an entry's number, to go on from it
    record AuditForm(
            @Nullable String worker,
            @Nullable String person,
            @Nullable Long before) {

        String workerName() {
            return worker == null ? "" : worker.strip();
        }

        String personKey() {
            return person == null ? "" : person.strip();
        }

        long beforeId() {
            return before == null ? Long.MAX_VALUE : before;
        }
    }
}
