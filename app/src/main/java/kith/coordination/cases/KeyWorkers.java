package kith.coordination.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.access.Role;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who can be a key worker: somebody who may sign in, in a role that coordinates care.
@Service
public class KeyWorkers {

    private final Workers workers;

    KeyWorkers(Workers workers) {
        this.workers = workers;
    }

    /// Everybody who can be a key worker, by name.
    @Transactional(readOnly = true)
    public List<Worker> candidates() {
        return workers.list().stream()
                .filter(KeyWorkers::canBe)
                .sorted(Comparator.comparing(Worker::name))
                .toList();
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
    static boolean canLookAfter(Role role) {
        return CasePermissions.MY_PEOPLE.clauses().stream()
                .anyMatch(clause -> clause.roles().contains(role));
    }

    private static boolean canBe(Worker worker) {
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
