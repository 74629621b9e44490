package kith.access.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.Role;
import kith.access.workers.HeldWork;
import kith.access.workers.Successor;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.partners.Teams;
import kith.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Somebody who leaves covers for nobody any more. A worker or a duty desk covers from now on.
@Component
@Order(6)
class CoversOfWorkers implements HeldWork {

    private final LeaveStore store;
    private final Workers workers;
    private final Teams teams;
    private final Clock clock;

    CoversOfWorkers(LeaveStore store, Workers workers, Teams teams, Clock clock) {
        this.store = store;
        this.workers = workers;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "covers";
    }

    @Override
    public Optional<String> beyond(Worker worker, Set<Role> roles) {
        int covers = roles.isEmpty() ? coveredBy(worker.id()).size() : 0;
        return covers == 0
                ? Optional.empty()
                : Optional.of("the cover for " + Words.count(covers, "worker who is away", "workers who are away"));
    }

    private List<Leave> coveredBy(WorkerId worker) {
        return store.notEnded(today()).stream()
                .filter(leave -> leave.cover().equals(new Cover.ByWorker(worker)))
                .toList();
    }

    @Override
    public boolean suits(Worker successor) {
        return successor.maySignIn();
    }

    @Override
    public Optional<String> refusal(Worker from, Successor to) {
        return switch (to) {
            case Successor.OfWorker(var worker)
            when workers.find(worker).filter(this::suits).isEmpty() -> Optional.of("Select a worker who can sign in");
            case Successor.OfWorker(var worker) ->
                coveredBy(from.id()).stream().anyMatch(leave -> isAway(worker, leave))
                        ? Optional.of("%s is away on some of these days too".formatted(workers.name(worker)))
                        : Optional.empty();
            case Successor.DutyDesk(var team) ->
                teams.openToday(team).isPresent() ? Optional.empty() : Optional.of("There is no open team " + team);
            case Successor.Nobody _ -> Optional.of("Somebody covers for those who are away");
        };
    }

    private boolean isAway(WorkerId worker, Leave during) {
        return store.notEnded(today()).stream()
                .filter(leave -> leave.worker().equals(worker))
                .anyMatch(leave -> !leave.firstDay().isAfter(during.lastDay())
                        && !leave.lastDay().isBefore(during.firstDay()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(Worker from, Successor to, WorkerId by) {
        Cover cover = switch (to) {
            case Successor.OfWorker(var worker) -> new Cover.ByWorker(worker);
            case Successor.DutyDesk(var team) -> new Cover.ByDutyDesk(team);
            case Successor.Nobody _ -> throw new IllegalArgumentException("Nobody covers");
        };
        coveredBy(from.id()).forEach(leave -> store.cover(leave.id(), cover));
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
