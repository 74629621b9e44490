package kith.access.leave;

import java.util.Map;
import java.util.Optional;
import kith.access.AccessPermissions.ManageWorkers;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.workers.Worker;
import kith.kernel.WorkerId;
import kith.kernel.reading.Query;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How many cases a worker can have as key worker. It is said wherever a key worker is chosen, and forbids nothing.
@Service
public class Capacities {

    public static final int MOST = 500;

    private final LeaveStore store;
    private final Grants grants;
    private final int usual;

    /// @param usual how many cases a worker can have of whom nobody said so
    Capacities(LeaveStore store, Grants grants, @Value("${kith.cases.capacity:40}") int usual) {
        this.store = store;
        this.grants = grants;
        this.usual = usual;
    }

    /// Sets a worker's own number; empty for the usual one.
    @Transactional
    public void set(TaskGrant<ManageWorkers> grant, Worker worker, Optional<Integer> cases) {
        if (cases.filter(number -> number < 0 || number > MOST).isPresent()) {
            throw new IllegalArgumentException("A capacity is from 0 to %d".formatted(MOST));
        }
        cases.ifPresentOrElse(number -> store.capacity(worker.id(), number), () -> store.usualCapacity(worker.id()));
        grants.doing(
                grant,
                "setting the capacity of worker %s to %s"
                        .formatted(worker.username(), cases.map(String::valueOf).orElse("the usual number")));
    }

    /// How many cases each worker can have.
    @Transactional(readOnly = true)
    public Known known() {
        return new Known(store.capacities(), usual);
    }

    /// The statement that reads it, for a page that sends several together.
    public Query<?> query() {
        return store.capacitiesQuery();
    }

    /// Read once, for a list of workers.
    public record Known(Map<WorkerId, Integer> set, int usual) {

        public Known {
            set = Map.copyOf(set);
        }

        public int of(WorkerId worker) {
            return set.getOrDefault(worker, usual);
        }
    }
}
