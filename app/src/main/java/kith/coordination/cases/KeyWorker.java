package kith.coordination.cases;

import java.time.Instant;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;

/// Whom the person of a case turns to, from a moment until the next value begins. There is always exactly one
/// value, so nobody has two key workers and no case is without an owner.
public sealed interface KeyWorker {

    Instant since();

    /// One named worker.
    record Assigned(WorkerId worker, Instant since) implements KeyWorker {}

    /// Nobody for now. A team covers the place until somebody is found.
    ///
    /// @param why in words: "Adam left the service"
    record Vacant(TeamKey coveredBy, String why, Instant since) implements KeyWorker {

        public Vacant {
            if (!coveredBy.isTeam()) {
                throw new IllegalArgumentException("A team covers a vacancy");
            }
            if (why.isBlank()) {
                throw new IllegalArgumentException("A vacancy says why");
            }
        }
    }

    /// Whether this worker has the case.
    default boolean is(WorkerId worker) {
        return this instanceof Assigned(var assigned, var _) && assigned.equals(worker);
    }
}
