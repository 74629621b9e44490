package kith.access.workers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kith.access.Role;
import kith.access.TaskGrant;
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

    /// Who changes an account, and what lets them.
    record By(Viewer viewer, String clause, String relationship) {

        /// An operator who uses the command line.
        static By operator() {
            Viewer operator = Workers.operator();
            return new By(operator, "workers", "operates Kith as " + operator.name());
        }

        /// Somebody who may, by a permission.
        static By grant(TaskGrant<?> grant) {
            return new By(
                    grant.viewer(),
                    grant.permission().key() + ": " + grant.decision().clause(),
                    grant.decision().relationship());
        }

        WorkerId worker() {
            return viewer.worker();
        }

        boolean isOperator() {
            return viewer.role() == Role.OPERATOR;
        }
    }

    /// An operator used the command line.
    void byOperator(String what) {
        by(By.operator(), what);
    }

    void by(By by, String what) {
        log.add(entry(by.viewer(), by.clause(), by.relationship(), what));
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
