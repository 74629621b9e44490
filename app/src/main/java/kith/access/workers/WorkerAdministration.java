package kith.access.workers;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.AccessPermissions.ManageWorkers;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.workers.WorkerLog.By;
import kith.access.workers.Workers.Outcome;
import kith.kernel.WorkerId;
import kith.partners.Team;
import kith.partners.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What administrators do with workers' accounts. Nobody takes from themselves what lets them be here.
@Service
public class WorkerAdministration {

    private static final Outcome YOURSELF = new Outcome.Refused("Ask another administrator to change your own account");

    private final AccountChanges changes;
    private final WorkerStore store;
    private final PractitionerRoleStore roles;
    private final WorkerEmails emails;
    private final Teams teams;
    private final WorkerLog log;
    private final Clock clock;

    WorkerAdministration(
            AccountChanges changes,
            WorkerStore store,
            PractitionerRoleStore roles,
            WorkerEmails emails,
            Teams teams,
            WorkerLog log,
            Clock clock) {
        this.changes = changes;
        this.store = store;
        this.roles = roles;
        this.emails = emails;
        this.teams = teams;
        this.log = log;
        this.clock = clock;
    }

    /// Everybody who has or had an account, by name.
    @Transactional
    public List<Account> list(TaskGrant<ManageWorkers> grant) {
        log.by(By.grant(grant), "listing workers");
        Instant now = clock.instant();
        Map<WorkerId, Map<PractitionerRole, Instant>> since = roles.since(now);
        Map<WorkerId, Instant> last = store.lastSignIns();
        return store.list(now).stream()
                .map(worker -> account(worker, since, last))
                .sorted(Comparator.comparing(account -> account.worker().name()))
                .toList();
    }

    @Transactional
    public Optional<Account> find(TaskGrant<ManageWorkers> grant, WorkerId id) {
        Instant now = clock.instant();
        Optional<Account> account =
                store.find(id, now).map(worker -> account(worker, roles.since(now), store.lastSignIns()));
        account.ifPresent(found -> log.by(
                By.grant(grant),
                "reading the account of worker " + found.worker().username()));
        return account;
    }

    private static Account account(
            Worker worker, Map<WorkerId, Map<PractitionerRole, Instant>> since, Map<WorkerId, Instant> last) {
        return new Account(
                worker, since.getOrDefault(worker.id(), Map.of()), Optional.ofNullable(last.get(worker.id())));
    }

    /// Adds somebody with a one-time password.
    @Transactional
    public Outcome add(TaskGrant<ManageWorkers> grant, NewWorker worker, Password password) {
        return changes.add(By.grant(grant), worker, password);
    }

    @Transactional
    public Outcome beginRole(TaskGrant<ManageWorkers> grant, Worker worker, PractitionerRole role) {
        return changes.beginRole(By.grant(grant), worker.username(), role);
    }

    @Transactional
    public Outcome endRole(
            TaskGrant<ManageWorkers> grant, Worker worker, PractitionerRole role, Successors successors) {
        return isSelf(grant, worker) && role.role() == Role.ADMINISTRATOR
                ? YOURSELF
                : changes.endRole(By.grant(grant), worker.username(), role, successors);
    }

    @Transactional
    public Outcome disable(TaskGrant<ManageWorkers> grant, Worker worker, Successors successors) {
        return isSelf(grant, worker) ? YOURSELF : changes.disable(By.grant(grant), worker.username(), successors);
    }

    @Transactional
    public Outcome enable(TaskGrant<ManageWorkers> grant, Worker worker) {
        return changes.enable(By.grant(grant), worker.username());
    }

    /// Ends the worker's sessions, as when a telephone is lost.
    @Transactional
    public Outcome signOut(TaskGrant<ManageWorkers> grant, Worker worker) {
        return changes.signOut(By.grant(grant), worker.username());
    }

    @Transactional
    public Outcome resetPassword(TaskGrant<ManageWorkers> grant, Worker worker, Password password) {
        return isSelf(grant, worker) ? YOURSELF : changes.resetPassword(By.grant(grant), worker.username(), password);
    }

    /// Sets a worker's address; an empty one removes it.
    ///
    /// @return why it cannot be set, in a sentence; empty where it was
    @Transactional
    public Optional<String> email(TaskGrant<ManageWorkers> grant, Worker worker, String address) {
        return emails.set(By.grant(grant), worker.username(), address);
    }

    /// What a worker would leave behind who loses one role.
    @Transactional(readOnly = true)
    public List<Left> leftWithout(TaskGrant<ManageWorkers> grant, Worker worker, PractitionerRole role) {
        return left(worker, AccountChanges.remaining(worker, role));
    }

    /// What a worker would leave behind who is disabled.
    @Transactional(readOnly = true)
    public List<Left> leftBy(TaskGrant<ManageWorkers> grant, Worker worker) {
        return left(worker, Set.of());
    }

    private List<Left> left(Worker worker, Set<Role> remaining) {
        List<Worker> others = store.list(clock.instant()).stream()
                .filter(other -> !other.id().equals(worker.id()))
                .sorted(Comparator.comparing(Worker::name))
                .toList();
        List<Team> desks = teams.openToday();
        return changes.left(worker, remaining).stream()
                .map(held -> new Left(
                        held.work().key(),
                        held.words(),
                        others.stream().filter(held.work()::suits).toList(),
                        desks))
                .toList();
    }

    private static boolean isSelf(TaskGrant<ManageWorkers> grant, Worker worker) {
        return grant.viewer().worker().equals(worker.id());
    }

    /// One kind of work that a worker leaves behind, and who can take it over.
    ///
    /// @param words "3 cases"
    public record Left(String key, String words, List<Worker> workers, List<Team> desks) {
        public Left {
            workers = List.copyOf(workers);
            desks = List.copyOf(desks);
        }
    }
}
