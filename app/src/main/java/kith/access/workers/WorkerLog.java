package kith.access.workers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kith.access.Viewer;
import kith.access.audit.AuditEntry;
import kith.access.audit.AuditLog;
import kith.access.audit.Outcome;
import kith.access.audit.RequestOrigin;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Component;

/// Writes to the audit log what was done to workers' accounts and roles, in the transaction that does it.
@Component
class WorkerLog {

    private final AuditLog log;
    private final RequestOrigin origin;
    private final Clock clock;

    WorkerLog(AuditLog log, RequestOrigin origin, Clock clock) {
        this.log = log;
        this.origin = origin;
        this.clock = clock;
    }

    /// An operator used the command line.
    void byOperator(String what) {
        byOperator("workers", what);
    }

    /// The same, by a clause of some permission.
    void byOperator(String clause, String what) {
        Viewer operator = Workers.operator();
        log.add(entry(operator, clause, "operates Kith as " + operator.name(), what));
    }

    /// A worker changed the role that they work in.
    void changedRole(Viewer viewer, String what) {
        log.add(entry(viewer, "own-role", "has this role", what));
    }

    /// A worker signed in or out, or somebody tried to.
    void signIn(WorkerId worker, Outcome outcome, String what) {
        log.add(new AuditEntry(
                clock.instant(),
                worker,
                "",
                "",
                outcome,
                "sign-in",
                "",
                what,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                origin.address()));
    }

    private AuditEntry entry(Viewer viewer, String clause, String relationship, String what) {
        return new AuditEntry(
                clock.instant(),
                viewer.worker(),
                viewer.role().words(),
                viewer.purpose().words(),
                Outcome.GRANTED,
                clause,
                relationship,
                what,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                origin.address());
    }
}
