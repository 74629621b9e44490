package kith.access.leave;

import java.util.Map;
import kith.kernel.WorkerId;

/// How many cases each worker has as key worker. The module that owns cases provides it.
public interface Caseloads {

    Map<WorkerId, Integer> casesByWorker();
}
