package kith.access.workers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kith.access.Role;
import kith.access.devices.KnownDevices;
import kith.access.workers.RoleProposal.Confirmed;
import kith.access.workers.WorkerLog.By;
import kith.access.workers.Workers.Outcome;
import kith.kernel.WorkerId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Changes accounts and roles, whether an operator asks for it or an administrator, and logs who did. The façades
/// open the transaction.
@Component
class AccountChanges {

    private final WorkerStore store;
    private final PractitionerRoleStore roles;
    private final RoleProposalStore proposals;
    private final KnownPlaces known;
    private final KnownDevices devices;
    private final Succession succession;
    private final PasswordEncoder passwords;
    private final WorkerLog log;
    private final Clock clock;

    AccountChanges(
            WorkerStore store,
            PractitionerRoleStore roles,
            RoleProposalStore proposals,
            KnownPlaces known,
            KnownDevices devices,
            Succession succession,
            PasswordEncoder passwords,
            WorkerLog log,
            Clock clock) {
        this.store = store;
        this.roles = roles;
        this.proposals = proposals;
        this.known = known;
        this.devices = devices;
        this.succession = succession;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    Outcome add(By by, NewWorker worker, Password password) {
        return logged(
                by,
                "adding worker %s as %s"
                        .formatted(worker.username(), worker.role().key()),
                () -> {
                    Optional<String> problem = worker.problem()
                            .or(password::problem)
                            .or(() -> known.problem(worker.role()))
                            .or(() -> known.problem(worker.neighbourhoods()));
                    if (problem.isPresent()) {
                        return new Outcome.Refused(problem.get());
                    }
                    Optional<WorkerId> id =
                            store.add(worker.username(), worker.name(), hash(password), clock.instant());
                    if (id.isEmpty()) {
                        return new Outcome.Refused("There is already a worker called %s".formatted(worker.username()));
                    }
                    if (!by.isOperator()) {
                        store.password(id.get(), hash(password), true, clock.instant());
                    }
                    roles.giveNeighbourhoods(id.get(), worker.neighbourhoods(), clock.instant());
                    return begin(by, store.get(id.get(), clock.instant()), worker.role());
                });
    }

    Outcome beginRole(By by, String username, PractitionerRole role) {
        return change(by, "giving worker %s the role " + role.key(), username, worker -> {
            Optional<String> problem = known.problem(role);
            if (problem.isPresent()) {
                return new Outcome.Refused(problem.get());
            }
            return worker.roles().contains(role)
                    ? new Outcome.Refused("%s has this role already".formatted(worker.username()))
                    : begin(by, worker, role);
        });
    }

    /// A role that nobody gives alone is proposed, unless an operator gives the first of its kind.
    private Outcome begin(By by, Worker worker, PractitionerRole role) {
        if (RoleProposal.NEEDS_A_SECOND_PERSON.contains(role.role())
                && !(by.isOperator() && !roles.isHeld(role.role(), clock.instant()))) {
            return proposals
                    .propose(worker.id(), role, by.worker(), clock.instant())
                    .<Outcome>map(proposal -> new Outcome.Proposed(worker, proposal))
                    .orElseGet(() ->
                            new Outcome.Refused("This role is proposed for %s already".formatted(worker.username())));
        }
        give(worker, role);
        return done(worker.id());
    }

    private void give(Worker worker, PractitionerRole role) {
        PractitionerRole unstated = PractitionerRole.of(role.role());
        if (worker.roles().contains(unstated)) {
            roles.end(worker.id(), unstated, clock.instant());
        }
        roles.begin(worker.id(), role, clock.instant());
    }

    /// Gives a role that a second person has confirmed.
    Outcome begin(By by, Confirmed confirmed) {
        PractitionerRole role = confirmed.request().role();
        Worker worker = store.get(confirmed.request().worker(), clock.instant());
        return logged(by, "confirming for worker %s the role %s".formatted(worker.username(), role.key()), () -> {
            Optional<String> problem = worker.disabled()
                    ? Optional.of("%s is disabled".formatted(worker.username()))
                    : known.problem(role);
            if (problem.isPresent()) {
                return new Outcome.Refused(problem.get());
            }
            if (!worker.roles().contains(role)) {
                give(worker, role);
            }
            return done(worker.id());
        });
    }

    Outcome endRole(By by, String username, PractitionerRole role, Successors successors) {
        return change(by, "ending worker %s's role " + role.key() + successors.words(), username, worker -> {
            if (!worker.roles().contains(role)) {
                return new Outcome.Refused("%s does not have this role".formatted(worker.username()));
            }
            return succession
                    .pass(worker, remaining(worker, role), successors, by.worker())
                    .<Outcome>map(Outcome.Refused::new)
                    .orElseGet(() -> {
                        roles.end(worker.id(), role, clock.instant());
                        return done(worker.id());
                    });
        });
    }

    /// What somebody keeps who loses one role.
    static Set<Role> remaining(Worker worker, PractitionerRole ending) {
        return worker.roles().stream()
                .filter(other -> !other.equals(ending))
                .map(PractitionerRole::role)
                .collect(Collectors.toSet());
    }

    Outcome disable(By by, String username, Successors successors) {
        return change(
                by,
                "disabling worker %s" + successors.words(),
                username,
                worker -> succession
                        .pass(worker, Set.of(), successors, by.worker())
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> {
                            Instant now = clock.instant();
                            store.disable(worker.id(), now);
                            proposals.waiting().stream()
                                    .filter(proposal ->
                                            proposal.request().worker().equals(worker.id()))
                                    .map(proposal -> proposal.withdraw(now))
                                    .forEach(proposals::save);
                            return done(worker.id());
                        }));
    }

    /// Lets somebody who was disabled sign in again. A role that needs a second person has to be proposed again.
    Outcome enable(By by, String username) {
        return change(by, "letting worker %s sign in again", username, worker -> {
            store.enable(worker.id());
            worker.roles().stream()
                    .filter(role -> RoleProposal.NEEDS_A_SECOND_PERSON.contains(role.role()))
                    .forEach(role -> roles.end(worker.id(), role, clock.instant()));
            return done(worker.id());
        });
    }

    /// Ends the worker's sessions, and forgets their devices.
    Outcome signOut(By by, String username) {
        return change(by, "signing worker %s out everywhere", username, worker -> {
            store.signOut(worker.id(), clock.instant());
            devices.forgetAllOf(worker.id());
            return done(worker.id());
        });
    }

    Outcome resetPassword(By by, String username, Password password) {
        return change(
                by,
                "setting a one-time password for worker %s",
                username,
                worker -> password.problem(worker.username())
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> {
                            store.password(worker.id(), hash(password), true, clock.instant());
                            devices.forgetAllOf(worker.id());
                            return done(worker.id());
                        }));
    }

    /// What somebody holds and cannot hold with these roles alone.
    List<Succession.Held> left(Worker worker, Set<Role> remaining) {
        return succession.left(worker, remaining);
    }

    String hash(Password password) {
        return passwords.encode(password.text());
    }

    private Outcome change(By by, String what, String username, Function<Worker, Outcome> change) {
        String key = username.toLowerCase(Locale.ROOT);
        return logged(
                by,
                what.replace("%s", key),
                () -> store.find(key, clock.instant())
                        .map(change)
                        .orElseGet(() -> new Outcome.Refused("There is no worker called %s".formatted(key))));
    }

    private Outcome logged(By by, String what, Supplier<Outcome> change) {
        Outcome outcome = change.get();
        switch (outcome) {
            case Outcome.Refused _ -> log.by(by, what + " (not done)");
            case Outcome.Done _ -> log.by(by, what);
            case Outcome.Proposed _ -> log.by(by, what + " (proposed)");
        }
        return outcome;
    }

    private Outcome done(WorkerId id) {
        return new Outcome.Done(store.get(id, clock.instant()));
    }
}
