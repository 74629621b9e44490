package kith.access.administration.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kith.access.Viewer;
import kith.access.leave.Capacities;
import kith.access.leave.Caseloads;
import kith.access.leave.Cover;
import kith.access.leave.Leave;
import kith.access.leave.Leaves;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.WorkerId;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads what the page of a worker's leave shows.
@Component
class LeaveReading {

    private final Workers workers;
    private final Leaves leaves;
    private final Capacities capacities;
    private final ObjectProvider<Caseloads> caseloads;
    private final RoleNames names;

    LeaveReading(
            Workers workers,
            Leaves leaves,
            Capacities capacities,
            ObjectProvider<Caseloads> caseloads,
            RoleNames names) {
        this.workers = workers;
        this.leaves = leaves;
        this.capacities = capacities;
        this.caseloads = caseloads;
        this.names = names;
    }

    LeavePage page(Worker worker, LeaveForm form, Mistakes mistakes, Optional<String> done) {
        RoleNames.Today today = names.today();
        List<Choice> takers = Takers.choices(
                workers.working().stream()
                        .filter(other -> !other.id().equals(worker.id()))
                        .sorted(Comparator.comparing(Worker::name))
                        .toList(),
                today.openTeams().toList());
        Capacities.Known known = capacities.known();
        return new LeavePage(
                worker.name(),
                WorkersController.PATH + "/" + worker.id().value(),
                leaves.notEnded().stream()
                        .filter(leave -> leave.worker().equals(worker.id()))
                        .map(leave -> away(leave, today))
                        .toList(),
                takers,
                gauge(worker),
                Optional.ofNullable(known.set().get(worker.id()))
                        .map(String::valueOf)
                        .orElse(""),
                "The usual number is %d. Leave it empty to use that".formatted(known.usual()),
                form,
                mistakes,
                done);
    }

    /// The viewer's own leave.
    OwnLeavePage own(Viewer viewer, LeaveForm form, Mistakes mistakes, Optional<String> done) {
        RoleNames.Today today = names.today();
        return new OwnLeavePage(
                leaves.notEnded().stream()
                        .filter(leave -> leave.worker().equals(viewer.worker()))
                        .map(leave -> away(leave, today))
                        .toList(),
                Takers.choices(
                        leaves.colleagues(viewer).stream()
                                .sorted(Comparator.comparing(Worker::name))
                                .toList(),
                        today.openTeams()
                                .filter(team -> team.key().equals(viewer.team()))
                                .toList()),
                viewer.team().isTeam(),
                form,
                mistakes,
                done);
    }

    /// How many cases each worker has of how many they can have, read once for a list.
    Function<Worker, String> gauges() {
        Map<WorkerId, Integer> held = new HashMap<>();
        caseloads.forEach(each -> held.putAll(each.casesByWorker()));
        Capacities.Known known = capacities.known();
        return worker -> "%d of %s"
                .formatted(held.getOrDefault(worker.id(), 0), Words.count(known.of(worker.id()), "case", "cases"));
    }

    /// "12 of 40 cases".
    String gauge(Worker worker) {
        return gauges().apply(worker);
    }

    private LeavePage.Away away(Leave leave, RoleNames.Today today) {
        return new LeavePage.Away(
                String.valueOf(leave.id().value()),
                "%s to %s".formatted(Words.day(leave.firstDay()), Words.day(leave.lastDay())),
                switch (leave.cover()) {
                    case Cover.ByWorker(var other) -> workers.name(other) + " covers";
                    case Cover.ByDutyDesk(var team) -> "The duty desk of %s covers".formatted(today.team(team));
                });
    }
}
