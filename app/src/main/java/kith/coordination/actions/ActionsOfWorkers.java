package kith.coordination.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kith.access.Role;
import kith.access.workers.HeldWork;
import kith.access.workers.Successor;
import kith.access.workers.Worker;
import kith.coordination.actions.Action.Assignment;
import kith.coordination.actions.Action.Entered;
import kith.coordination.actions.Action.Open;
import kith.kernel.WorkerId;
import kith.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives the open actions of a worker who leaves to another worker or to the duty desk of a team.
@Component
@Order(2)
class ActionsOfWorkers implements HeldWork {

    private final ActionWatchStore watch;
    private final ActionStore store;
    private final ActionRelationships relationships;
    private final Owners owners;
    private final Clock clock;

    ActionsOfWorkers(
            ActionWatchStore watch, ActionStore store, ActionRelationships relationships, Owners owners, Clock clock) {
        this.watch = watch;
        this.store = store;
        this.relationships = relationships;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "actions";
    }

    @Override
    public boolean suits(Worker successor) {
        return successor.maySignIn() && successor.roles().stream().anyMatch(role -> canOwn(role.role()));
    }

    @Override
    public Optional<String> beyond(Worker worker, Set<Role> roles) {
        long held = roles.stream().anyMatch(ActionsOfWorkers::canOwn) ? 0 : watch.heldBy(worker.id());
        return held == 0 ? Optional.empty() : Optional.of(Words.count(held, "open action", "open actions"));
    }

    /// Somebody who sees their own actions can own some.
    private static boolean canOwn(Role role) {
        return ActionPermissions.MY_ACTIONS.clauses().stream()
                .anyMatch(clause -> clause.roles().contains(role));
    }

    @Override
    public Optional<String> refusal(Worker from, Successor to) {
        return owner(to).filter(owners::works).isPresent()
                ? Optional.empty()
                : Optional.of("The successor does not work here, or the team is not open");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(Worker from, Successor to, WorkerId by) {
        Owner owner = owner(to).orElseThrow(() -> new IllegalArgumentException("Nobody takes over the actions"));
        Instant now = clock.instant();
        Entered entered = new Entered(by, now);
        for (Open held : watch.lockHeldBy(from.id())) {
            Open passed = held.assign(new Assignment(owner, held.assignment().due()));
            store.save(passed, entered);
            relationships.follow(held, passed, now);
        }
    }

    private static Optional<Owner> owner(Successor to) {
        return switch (to) {
            case Successor.OfWorker(var worker) -> Optional.of(new Owner.OfWorker(worker));
            case Successor.DutyDesk(var team) -> Optional.of(new Owner.DutyDesk(team));
            case Successor.Nobody _ -> Optional.empty();
        };
    }
}
