package kith.coordination.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kith.access.Role;
import kith.access.workers.HeldWork;
import kith.access.workers.Successor;
import kith.access.workers.Worker;
import kith.coordination.cases.HandOver.Offered;
import kith.kernel.WorkerId;
import kith.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hand-overs that wait for the answer of somebody who leaves. A successor is asked instead. With a duty desk the offer
/// is withdrawn, and the case stays with whoever has it.
@Component
@Order(3)
class HandOversOfWorkers implements HeldWork {

    private final HandOverStore store;
    private final CareCaseWatchStore cases;
    private final KeyWorkers keyWorkers;
    private final Clock clock;

    HandOversOfWorkers(HandOverStore store, CareCaseWatchStore cases, KeyWorkers keyWorkers, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.keyWorkers = keyWorkers;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "hand-overs";
    }

    @Override
    public Optional<String> beyond(Worker worker, Set<Role> roles) {
        int waiting = roles.stream().anyMatch(KeyWorkers::canLookAfter) ? 0 : store.countFor(worker.id());
        return waiting == 0
                ? Optional.empty()
                : Optional.of(Words.count(waiting, "hand-over to answer", "hand-overs to answer"));
    }

    @Override
    public boolean suits(Worker successor) {
        return KeyWorkers.canBe(successor);
    }

    @Override
    public Optional<String> refusal(Worker from, Successor to) {
        return to instanceof Successor.OfWorker(var worker)
                        && keyWorkers.assigned(worker, clock.instant()).isEmpty()
                ? Optional.of("The successor cannot be a key worker")
                : Optional.empty();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(Worker from, Successor to, WorkerId by) {
        Instant now = clock.instant();
        for (Offered offered : store.waitingForLeaver(from.id())) {
            store.save(offered.withdraw(now));
            if (to instanceof Successor.OfWorker(var successor)
                    && !cases.isHeldBy(offered.offer().careCase(), successor)) {
                store.offerOn(offered.offer(), successor, now);
            }
        }
    }
}
