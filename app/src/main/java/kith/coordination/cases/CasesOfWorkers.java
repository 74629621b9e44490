package kith.coordination.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kith.access.Role;
import kith.access.workers.HeldWork;
import kith.access.workers.Successor;
import kith.access.workers.Worker;
import kith.coordination.cases.CareCase.Done;
import kith.coordination.cases.CareCase.Underway;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives the cases of a key worker who leaves to another key worker, or leaves the place vacant and a team covers it.
@Component
@Order(1)
class CasesOfWorkers implements HeldWork {

    private final CareCaseWatchStore watch;
    private final CareCaseStore store;
    private final HandOverStore handOvers;
    private final CaseRelationships relationships;
    private final KeyWorkers keyWorkers;
    private final Teams teams;
    private final Clock clock;

    CasesOfWorkers(
            CareCaseWatchStore watch,
            CareCaseStore store,
            HandOverStore handOvers,
            CaseRelationships relationships,
            KeyWorkers keyWorkers,
            Teams teams,
            Clock clock) {
        this.watch = watch;
        this.store = store;
        this.handOvers = handOvers;
        this.relationships = relationships;
        this.keyWorkers = keyWorkers;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "cases";
    }

    @Override
    public boolean suits(Worker successor) {
        return KeyWorkers.canBe(successor);
    }

    @Override
    public Optional<String> beyond(Worker worker, Set<Role> roles) {
        long held = roles.stream().anyMatch(KeyWorkers::canLookAfter) ? 0 : watch.heldBy(worker.id());
        return held == 0 ? Optional.empty() : Optional.of(Words.count(held, "case", "cases"));
    }

    @Override
    public Optional<String> refusal(Worker from, Successor to) {
        return switch (to) {
            case Successor.OfWorker(var worker)
            when keyWorkers.assigned(worker, clock.instant()).isEmpty() ->
                Optional.of("The successor cannot be a key worker");
            case Successor.DutyDesk(var team)
            when teams.openToday(team).isEmpty() -> Optional.of("There is no open team called %s".formatted(team));
            case Successor.OfWorker _, Successor.DutyDesk _ -> Optional.empty();
            case Successor.Nobody _ -> Optional.of("A case has a key worker, or a team that covers the vacancy");
        };
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(Worker from, Successor to, WorkerId by) {
        Instant now = clock.instant();
        Done done = new Done(by, now);
        for (Underway held : watch.lockHeldBy(from.id())) {
            Underway passed = passed(held, from, to, now);
            store.save(passed, done);
            relationships.follow(held, passed, now);
            handOvers.openOf(held.id()).ifPresent(offered -> handOvers.save(offered.withdraw(now)));
        }
    }

    private static Underway passed(Underway held, Worker from, Successor to, Instant now) {
        return switch (to) {
            case Successor.OfWorker(WorkerId worker) -> held.assign(new KeyWorker.Assigned(worker, now));
            case Successor.DutyDesk(TeamKey team) ->
                held.leaveVacant(new KeyWorker.Vacant(team, from.name() + " left", now));
            case Successor.Nobody _ -> throw new IllegalArgumentException("Nobody takes over " + held.id());
        };
    }
}
