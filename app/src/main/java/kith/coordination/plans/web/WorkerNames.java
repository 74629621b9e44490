package kith.coordination.plans.web;

import java.util.Map;
import kith.access.workers.Worker;
import kith.kernel.WorkerId;

/// What workers are called, whether or not they still work here.
record WorkerNames(Map<Long, String> byNumber) {

    WorkerNames {
        byNumber = Map.copyOf(byNumber);
    }

    String of(WorkerId worker) {
        return byNumber.getOrDefault(worker.value(), Worker.NOT_KNOWN);
    }
}
