package kith.access.workers;

import com.sun.security.auth.module.UnixSystem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.Role;
import kith.access.Viewer;
import kith.access.workers.WorkerLog.By;
import kith.kernel.WorkerId;
import kith.kernel.memory.CachedTable;
import kith.kernel.reading.Query;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who sign in, and the roles they have at organisations and in teams.
@Service
public class Workers {

    /// The number of an operator, who has no account.
    private static final WorkerId OPERATOR = new WorkerId(0);

    /// The hash of a random password that was thrown away. A password is compared with it where there is no such
    /// username, so that the answer takes as long.
    private static final String NOBODYS_HASH = "{bcrypt}$2a$12$KP22OPbgmJk5Rgz.9XP8BuPR/.hCgUBsydOQ4/uAtl5VLBBC8PfyS";

    public static final String WRONG_OLD_PASSWORD = "This is not your password";

    private final WorkerStore store;
    private final CachedTable<Map<WorkerId, String>> names;
    private final AccountChanges changes;
    private final PasswordEncoder passwords;
    private final WorkerLog log;
    private final Clock clock;

    Workers(WorkerStore store, AccountChanges changes, PasswordEncoder passwords, WorkerLog log, Clock clock) {
        this.store = store;
        this.names = new CachedTable<>(store::names);
        this.changes = changes;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    /// Adds somebody who may sign in from now on.
    @Transactional
    public Outcome add(NewWorker worker, Password password) {
        return changes.add(By.operator(), worker, password);
    }

    /// Gives somebody one more role. A role that they had without a stated organisation ends when the same role
    /// is given with one.
    @Transactional
    public Outcome beginRole(String username, PractitionerRole role) {
        return changes.beginRole(By.operator(), username, role);
    }

    /// Ends one role of somebody who has nothing that they need it for.
    @Transactional
    public Outcome endRole(String username, PractitionerRole role) {
        return endRole(username, role, new Successor.Nobody());
    }

    /// Ends one role of somebody. A successor takes over what they cannot hold without it. Somebody without a role
    /// cannot sign in.
    @Transactional
    public Outcome endRole(String username, PractitionerRole role, Successor successor) {
        return changes.endRole(By.operator(), username, role, Successors.all(successor));
    }

    /// Sets a one-time password, which the worker has to change at first use. It ends their sessions, and Kith
    /// forgets their devices.
    @Transactional
    public Outcome resetPassword(String username, Password password) {
        return changes.resetPassword(By.operator(), username, password);
    }

    /// Keeps somebody who holds nothing from signing in.
    @Transactional
    public Outcome disable(String username) {
        return disable(username, new Successor.Nobody());
    }

    /// Keeps somebody from signing in. A successor takes over what they hold. Disabling somebody twice changes nothing
    /// more.
    @Transactional
    public Outcome disable(String username, Successor successor) {
        return changes.disable(By.operator(), username, Successors.all(successor));
    }

    /// Sets a worker's own new password, where they know the old one. It ends their other sessions.
    @Transactional
    public Outcome changeOwnPassword(WorkerId id, Password old, Password password) {
        Worker worker = store.get(id, clock.instant());
        String hash = store.passwordHash(worker.username()).orElse(NOBODYS_HASH);
        if (!worker.maySignIn() || !matches(old, hash)) {
            return new Outcome.Refused(WRONG_OLD_PASSWORD);
        }
        if (old.equals(password)) {
            return new Outcome.Refused("The new password must be another one");
        }
        Optional<String> problem = password.problem(worker.username());
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        store.password(id, changes.hash(password), false, clock.instant());
        return new Outcome.Done(store.get(id, clock.instant()));
    }

    /// Everybody who has or had an account, for an operator's list.
    @Transactional
    public List<Worker> listForOperator() {
        log.byOperator("listing workers");
        return list();
    }

    /// Everybody who has or had an account, by username.
    @Transactional(readOnly = true)
    public List<Worker> list() {
        return store.list(clock.instant());
    }

    /// Everybody who may sign in.
    @Transactional(readOnly = true)
    public List<Worker> working() {
        return list().stream().filter(Worker::maySignIn).toList();
    }

    /// What a worker is called, whether or not they still work here. A name is never changed, so names are kept in
    /// memory.
    public String name(WorkerId id) {
        return Optional.ofNullable(names.get().get(id))
                .or(() -> find(id).map(Worker::name))
                .orElse(Worker.NOT_KNOWN);
    }

    /// What everybody is called who has or had an account.
    public Map<WorkerId, String> names() {
        return names.get();
    }

    /// The statement that [#list] reads, for a page that sends several together.
    public Query<?> listQuery() {
        return store.listQuery(clock.instant());
    }

    /// The worker with that username, disabled or not.
    @Transactional(readOnly = true)
    public Optional<Worker> byUsername(String username) {
        return store.find(username.toLowerCase(Locale.ROOT), clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Worker> find(WorkerId id) {
        return store.find(id, clock.instant());
    }

    /// The worker with that username and password, if they may sign in. The answer says no more than that, and
    /// takes as long whether there is such a username or not.
    public Optional<Worker> signIn(String username, Password password) {
        String key = username.toLowerCase(Locale.ROOT);
        String hash = store.passwordHash(key).orElse(NOBODYS_HASH);
        return matches(password, hash) ? byUsername(key).filter(Worker::maySignIn) : Optional.empty();
    }

    /// The operator: somebody who runs a command on the machine itself, by the user number that the machine knows
    /// them by and the name that it gives to that number. A setting of Java's cannot change either.
    public static Viewer operator() {
        UnixSystem system = new UnixSystem();
        return Viewer.of(
                OPERATOR, "%s (uid %d)".formatted(system.getUsername(), system.getUid()), Role.OPERATOR, Set.of());
    }

    private boolean matches(Password password, String hash) {
        return passwords.matches(password.fits() ? password.text() : "", hash) && password.fits();
    }

    /// What came of a change.
    public sealed interface Outcome {
        record Done(Worker worker) implements Outcome {}

        /// A second person has to confirm the role. The worker does not have it yet.
        record Proposed(Worker worker, RoleProposal.Proposed proposal) implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }
}
