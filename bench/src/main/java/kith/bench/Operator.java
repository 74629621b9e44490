package kith.bench;

import java.util.Set;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.Viewer;
import kith.kernel.WorkerId;

/// Whoever runs a benchmark.
final class Operator {

    static final Viewer VIEWER =
            Viewer.of(new WorkerId(0), "benchmark", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);

    private Operator() {}
}
