package kith.coordination.plans;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.access.workers.Worker;
import kith.kernel.WorkerId;

/// What workers are called, whether or not they still work here.
public record WorkerNames(Map<Long, String> byNumber) {

    public WorkerNames {
        byNumber = Map.copyOf(byNumber);
    }

    public static WorkerNames of(List<Worker> workers) {
        return new WorkerNames(
                workers.stream().collect(Collectors.toMap(worker -> worker.id().value(), Worker::name)));
    }

    public static WorkerNames of(Map<WorkerId, String> names) {
        return new WorkerNames(names.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue)));
    }

    public String of(WorkerId worker) {
        return byNumber.getOrDefault(worker.value(), Worker.NOT_KNOWN);
    }
}
