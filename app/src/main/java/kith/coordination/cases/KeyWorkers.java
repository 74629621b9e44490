package kith.coordination.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.access.Role;
import kith.access.leave.Capacities;
import kith.access.leave.Leave;
import kith.access.leave.Leaves;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.WorkerId;
import kith.kernel.reading.Query;
import kith.ui.Choice;
import kith.ui.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who can be a key worker: somebody who may sign in, in a role that coordinates care.
@Service
public class KeyWorkers {

    private final Workers workers;
    private final CaseloadsOfWorkers caseloads;
    private final Capacities capacities;
    private final Leaves leaves;

    KeyWorkers(Workers workers, CaseloadsOfWorkers caseloads, Capacities capacities, Leaves leaves) {
        this.workers = workers;
        this.caseloads = caseloads;
        this.capacities = capacities;
        this.leaves = leaves;
    }

    /// Everybody who can be a key worker, by name.
    @Transactional(readOnly = true)
    public List<Worker> candidates() {
        return workers.list().stream()
                .filter(KeyWorkers::canBe)
                .sorted(Comparator.comparing(Worker::name))
                .toList();
    }

    /// The same as choices of a form: their roles, how many cases each has of how many they can have, and who is away.
    @Transactional(readOnly = true)
    public List<Choice> choices() {
        return choices(candidates());
    }

    /// The choices of a form for those who are known already.
    @Transactional(readOnly = true)
    public List<Choice> choices(Known known) {
        return choices(known.candidates());
    }

    /// The statements that [#known] and [#choices(Known)] read, for a page that sends several together.
    public List<Query<?>> queries() {
        return List.of(workers.listQuery(), caseloads.query(), capacities.query(), leaves.awayTodayQuery());
    }

    private List<Choice> choices(List<Worker> candidates) {
        Map<WorkerId, Integer> cases = caseloads.casesByWorker();
        Capacities.Known most = capacities.known();
        Map<WorkerId, Leave> away = leaves.awayToday();
        return candidates.stream()
                .map(worker -> new Choice(
                        String.valueOf(worker.id().value()),
                        "%s (%s), %d of %s%s"
                                .formatted(
                                        worker.name(),
                                        roles(worker),
                                        cases.getOrDefault(worker.id(), 0),
                                        Words.count(most.of(worker.id()), "case", "cases"),
                                        Optional.ofNullable(away.get(worker.id()))
                                                .map(leave -> ", away until " + Words.day(leave.lastDay()))
                                                .orElse(""))))
                .toList();
    }

    private static String roles(Worker worker) {
        return worker.roles().stream()
                .map(role -> role.role().words())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Until when a worker is away today; empty for somebody who is here.
    @Transactional(readOnly = true)
    public Optional<LocalDate> awayUntil(WorkerId worker) {
        return Optional.ofNullable(leaves.awayToday().get(worker)).map(Leave::lastDay);
    }

    /// The same, with what every worker is called. Read once, for a list.
    @Transactional(readOnly = true)
    public Known known() {
        List<Worker> everybody = workers.list();
        return new Known(
                everybody.stream()
                        .filter(KeyWorkers::canBe)
                        .sorted(Comparator.comparing(Worker::name))
                        .toList(),
                everybody.stream().collect(Collectors.toMap(Worker::id, Worker::name)));
    }

    /// What a worker is called, whether or not they still work here.
    @Transactional(readOnly = true)
    public String name(WorkerId worker) {
        return workers.name(worker);
    }

    /// Whoever has people of their own can be a key worker.
    public static boolean canLookAfter(Role role) {
        return CasePermissions.MY_PEOPLE.clauses().stream()
                .anyMatch(clause -> clause.roles().contains(role));
    }

    static boolean canBe(Worker worker) {
        return worker.maySignIn() && worker.roles().stream().anyMatch(role -> canLookAfter(role.role()));
    }

    /// The worker as key worker from now on; empty where they cannot be one.
    Optional<KeyWorker.Assigned> assigned(WorkerId worker, Instant now) {
        return workers.find(worker).filter(KeyWorkers::canBe).map(_ -> new KeyWorker.Assigned(worker, now));
    }

    /// The workers that a list names.
    ///
    /// @param candidates those who can be a key worker, by name
    public record Known(List<Worker> candidates, Map<WorkerId, String> names) {

        public Known {
            candidates = List.copyOf(candidates);
            names = Map.copyOf(names);
        }

        public String name(WorkerId worker) {
            return names.getOrDefault(worker, Worker.NOT_KNOWN);
        }
    }
}
