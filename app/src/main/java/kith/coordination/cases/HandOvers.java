package kith.coordination.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.coordination.cases.CareCase.Done;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CasePermissions.MyPeople;
import kith.coordination.cases.HandOver.Accepted;
import kith.coordination.cases.HandOver.Offered;
import kith.coordination.cases.HandOver.Refused;
import kith.coordination.cases.HandOver.Withdrawn;
import kith.kernel.CaseId;
import kith.kernel.HandOverId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hand-overs of a case from one key worker to another. The case stays with the former key worker, or with the
/// team that covers it, until the other one accepts.
@Service
public class HandOvers {

    private final CareCaseStore cases;
    private final HandOverStore store;
    private final CaseRelationships relationships;
    private final KeyWorkers keyWorkers;
    private final Grants grants;
    private final Clock clock;

    HandOvers(
            CareCaseStore cases,
            HandOverStore store,
            CaseRelationships relationships,
            KeyWorkers keyWorkers,
            Grants grants,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.relationships = relationships;
        this.keyWorkers = keyWorkers;
        this.grants = grants;
        this.clock = clock;
    }

    /// Asks a worker to become the key worker. An offer that waits is withdrawn.
    @Transactional
    public Outcome offer(PersonGrant grant, CaseId id, WorkerId to, String note) {
        if (grant.permission() != CasePermissions.COORDINATE) {
            throw new IllegalArgumentException("A case is handed over by %s".formatted(CasePermissions.COORDINATE));
        }
        Instant now = clock.instant();
        if (!(cases.lock(grant, id).orElse(null) instanceof Underway underway)) {
            return new Outcome.TooLate();
        }
        if (underway.keyWorker().is(to) || keyWorkers.assigned(to, now).isEmpty()) {
            return new Outcome.NotPossible("This worker cannot become the key worker");
        }
        store.open(grant, id).ifPresent(waiting -> store.save(waiting.withdraw(now)));
        Offered offered =
                store.offer(grant, id, to, note, new Done(grant.viewer().worker(), now));
        grants.shown(grant, "offered a hand-over of " + id);
        return new Outcome.Answered(offered);
    }

    /// What waits for the viewer's answer, the oldest first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Offered> waiting(TaskGrant<MyPeople> granted) {
        return store.waitingFor(granted);
    }

    /// Whose cases wait for the viewer's answer.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<HandOverId, PersonId> people(TaskGrant<MyPeople> granted) {
        return store.people(granted);
    }

    /// The viewer becomes the key worker. Accepting twice is accepting once.
    @Transactional
    public Outcome accept(TaskGrant<MyPeople> granted, HandOverId id) {
        return answer(granted, id, (offered, careCase) -> accept(granted, offered, careCase));
    }

    private Outcome accept(TaskGrant<MyPeople> granted, Offered offered, CareCase careCase) {
        Instant now = clock.instant();
        WorkerId me = granted.viewer().worker();
        Optional<KeyWorker.Assigned> assigned = keyWorkers.assigned(me, now);
        if (assigned.isEmpty() || !(careCase instanceof Underway underway)) {
            return new Outcome.TooLate();
        }
        CareCase after = underway.assign(assigned.get());
        cases.save(after, new Done(me, now));
        relationships.follow(underway, after, now);
        Accepted accepted = offered.accept(now);
        store.save(accepted);
        grants.shown(granted, "accepted the hand-over of " + careCase.id(), List.of(careCase.person()));
        return new Outcome.Answered(accepted);
    }

    /// The case stays with whoever has it, and nobody has to do anything.
    @Transactional
    public Outcome refuse(TaskGrant<MyPeople> granted, HandOverId id, String why) {
        return answer(granted, id, (offered, careCase) -> {
            if (why.isBlank()) {
                return new Outcome.NotPossible("Say why you refuse it");
            }
            Refused refused = offered.refuse(why.strip(), clock.instant());
            store.save(refused);
            grants.shown(granted, "refused the hand-over of " + careCase.id(), List.of(careCase.person()));
            return new Outcome.Answered(refused);
        });
    }

    private Outcome answer(
            TaskGrant<MyPeople> granted, HandOverId id, BiFunction<Offered, CareCase, Outcome> answering) {
        Optional<CareCase> careCase = cases.lockOffered(granted, id);
        Optional<HandOver> handOver = store.find(granted, id);
        if (careCase.isEmpty() || handOver.isEmpty()) {
            return new Outcome.TooLate();
        }
        return switch (handOver.get()) {
            case Offered offered -> answering.apply(offered, careCase.get());
            case Accepted accepted -> new Outcome.Answered(accepted);
            case Refused refused -> new Outcome.Answered(refused);
            case Withdrawn _ -> new Outcome.TooLate();
        };
    }

    /// What came of offering or answering.
    public sealed interface Outcome {

        /// The hand-over as it is now.
        record Answered(HandOver handOver) implements Outcome {}

        /// There is nothing left to hand over: the offer was withdrawn, or the case has ended.
        record TooLate() implements Outcome {}

        /// It cannot be done, and why, in a sentence for the worker.
        record NotPossible(String sentence) implements Outcome {}
    }
}
