package kith.coordination.cases;

import java.util.Map;
import kith.access.leave.Caseloads;
import kith.kernel.WorkerId;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts the cases of each key worker.
@Component
class CaseloadsOfWorkers implements Caseloads {

    private final CareCaseWatchStore watch;

    CaseloadsOfWorkers(CareCaseWatchStore watch) {
        this.watch = watch;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<WorkerId, Integer> casesByWorker() {
        return watch.heldByEach();
    }

    /// The statement that reads it, for a page that sends several together.
    Query<?> query() {
        return watch.heldByEachQuery();
    }
}
