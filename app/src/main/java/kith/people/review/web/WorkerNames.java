package kith.people.review.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.access.workers.Worker;
import kith.kernel.WorkerId;

/// What workers are called.
final class WorkerNames {

    private final Map<WorkerId, String> names = new HashMap<>();

    WorkerNames(List<Worker> workers) {
        workers.forEach(worker -> names.put(worker.id(), worker.name()));
    }

    String name(WorkerId worker) {
        return names.getOrDefault(worker, worker.toString());
    }
}
