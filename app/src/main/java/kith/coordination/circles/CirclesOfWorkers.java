package kith.coordination.circles;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kith.access.Role;
import kith.access.workers.HeldWork;
import kith.access.workers.Successor;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.circles.CircleMember.Current;
import kith.coordination.circles.CircleMember.Former;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives the places in circles of a worker who leaves to another worker. With a duty desk the place ends: a circle
/// names people and no desks, and the key worker can name somebody else.
@Component
@Order(4)
class CirclesOfWorkers implements HeldWork {

    private final CircleStore store;
    private final CircleRelationships relationships;
    private final Workers workers;
    private final Clock clock;

    CirclesOfWorkers(CircleStore store, CircleRelationships relationships, Workers workers, Clock clock) {
        this.store = store;
        this.relationships = relationships;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "circles";
    }

    @Override
    public Optional<String> beyond(Worker worker, Set<Role> roles) {
        int places = roles.stream().anyMatch(CirclesOfWorkers::canSupport) ? 0 : store.countFor(worker.id());
        return places == 0
                ? Optional.empty()
                : Optional.of(Words.count(places, "place in a circle", "places in circles"));
    }

    @Override
    public boolean suits(Worker successor) {
        return successor.maySignIn() && successor.roles().stream().anyMatch(role -> canSupport(role.role()));
    }

    /// Whether a place in a circle opens the person to this role.
    private static boolean canSupport(Role role) {
        return ActionPermissions.WORK.clauses().stream()
                .anyMatch(clause -> clause.roles().contains(role));
    }

    @Override
    public Optional<String> refusal(Worker from, Successor to) {
        return to instanceof Successor.OfWorker(var worker)
                        && workers.find(worker).filter(this::suits).isEmpty()
                ? Optional.of("The successor cannot support people")
                : Optional.empty();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(Worker from, Successor to, WorkerId by) {
        Instant now = clock.instant();
        LocalDate today = London.dayOf(now);
        for (Current place : store.lockHeldBy(from.id())) {
            Former former = place.leave(today, by, now);
            store.save(former);
            relationships.end(former, now);
            if (to instanceof Successor.OfWorker(var successor)
                    && !store.isIn(place.naming().person(), successor)) {
                relationships.begin(store.succeed(place, successor, today, by, now), now);
            }
        }
    }
}
