package kith.access.workers;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kith.access.Role;
import kith.access.Viewer;
import kith.kernel.WorkerId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who sign in.
@Service
public class Workers {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    /// Whoever runs a command on the machine itself: has no account and cannot sign in.
    private static final WorkerId OPERATOR = new WorkerId(0);

    /// Of a random password that was thrown away. It is compared where there is nobody of a name, so that the answer
    /// takes as long.
    private static final String NOBODYS_HASH = "{bcrypt}$2a$12$KP22OPbgmJk5Rgz.9XP8BuPR/.hCgUBsydOQ4/uAtl5VLBBC8PfyS";

    private final WorkerStore store;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Workers(WorkerStore store, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Adds somebody who may sign in from now on.
    @Transactional
    public Outcome add(String username, String name, Role role, Collection<String> neighbourhoods, Password password) {
        String key = username.toLowerCase(Locale.ROOT);
        Optional<String> problem = problem(key, name, role, password);
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        Optional<WorkerId> id = store.add(key, name.strip(), role, hash(password), clock.instant());
        if (id.isEmpty()) {
            return new Outcome.Refused("There is already a worker called %s".formatted(key));
        }
        store.worksIn(id.get(), Set.copyOf(neighbourhoods), clock.instant());
        return new Outcome.Done(store.get(id.get()));
    }

    /// Nobody of that name signs in any more. Disabling twice is disabling once.
    @Transactional
    public Outcome disable(String username) {
        return store.find(username.toLowerCase(Locale.ROOT))
                .<Outcome>map(worker -> {
                    store.disable(worker.id(), clock.instant());
                    return new Outcome.Done(store.get(worker.id()));
                })
                .orElseGet(() -> new Outcome.Refused("There is no worker called %s".formatted(username)));
    }

    /// Everybody who ever could sign in, by username.
    @Transactional(readOnly = true)
    public List<Worker> list() {
        return store.list();
    }

    /// The one of that name, disabled or not.
    @Transactional(readOnly = true)
    public Optional<Worker> byUsername(String username) {
        return store.find(username.toLowerCase(Locale.ROOT));
    }

    @Transactional(readOnly = true)
    public Optional<Worker> find(WorkerId id) {
        return store.find(id);
    }

    /// The worker with that name and password, unless they have been disabled. The answer says no more than that, and
    /// takes as long whether there is such a name or not.
    public Optional<Worker> signIn(String username, Password password) {
        String key = username.toLowerCase(Locale.ROOT);
        String hash = store.passwordHash(key).orElse(NOBODYS_HASH);
        return matches(password, hash) ? store.find(key).filter(worker -> !worker.disabled()) : Optional.empty();
    }

    /// Whoever runs a command on the machine, by the name the machine knows them by.
    public static Viewer operator() {
        return new Viewer(
                OPERATOR,
                System.getProperty("user.name", "somebody"),
                Role.OPERATOR,
                Set.of(),
                Role.OPERATOR.purpose());
    }

    private boolean matches(Password password, String hash) {
        return passwords.matches(password.fits() ? password.text() : "", hash) && password.fits();
    }

    private String hash(Password password) {
        return passwords.encode(password.text());
    }

    private static Optional<String> problem(String username, String name, Role role, Password password) {
        if (!USERNAME.matcher(username).matches()) {
            return Optional.of("A username is letters, digits, dots and dashes, and begins with a letter or digit");
        }
        if (name.isBlank()) {
            return Optional.of("Say what the worker is called");
        }
        if (role == Role.OPERATOR) {
            return Optional.of("The operator is whoever runs commands here, and does not sign in");
        }
        return password.problem();
    }

    /// What came of adding or disabling somebody.
    public sealed interface Outcome {
        record Done(Worker worker) implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }
}
