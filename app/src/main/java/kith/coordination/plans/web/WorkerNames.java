package kith.coordination.plans.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.access.workers.Worker;
import kith.kernel.WorkerId;

/// What workers are called, whether or not they still work here.
record WorkerNames(Map<Long, String> byNumber) {

    WorkerNames {
        byNumber = Map.copyOf(byNumber);
    }

    static WorkerNames of(List<Worker> workers) {
        return new WorkerNames(
                workers.stream().collect(Collectors.toMap(worker -> worker.id().value(), Worker::name)));
    }

    String of(WorkerId worker) {
        return byNumber.getOrDefault(worker.value(), Worker.NOT_KNOWN);
    }
}
