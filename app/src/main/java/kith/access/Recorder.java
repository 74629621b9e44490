package kith.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.audit.AuditEntry;
import kith.access.audit.AuditLog;
import kith.access.audit.Outcome;
import kith.access.audit.RequestOrigin;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Component;

/// Writes to the log what was shown, to whom and why, and what was refused.
@Component
class Recorder implements PersonRows {

    private final AuditLog log;
    private final RequestOrigin origin;
    private final Clock clock;

    Recorder(AuditLog log, RequestOrigin origin, Clock clock) {
        this.log = log;
        this.origin = origin;
        this.clock = clock;
    }

    /// What was written about a person stays as it was written: the log, and the reasons that workers gave.
    @Override
    public Set<String> tables() {
        return Set.of("access.audit", "access.reason");
    }

    /// In the transaction that shows it.
    void shown(Grant grant, String what, Optional<String> terms, Collection<PersonId> people) {
        add(grant.isForExport() ? Outcome.EXPORTED : Outcome.GRANTED, grant, what, terms, people);
    }

    /// The same, of what leaves Kith as a file.
    void exported(Grant grant, String what, Collection<PersonId> people) {
        add(Outcome.EXPORTED, grant, what, Optional.empty(), people);
    }

    private void add(Outcome outcome, Grant grant, String what, Optional<String> terms, Collection<PersonId> people) {
        if (!grant.covers(people)) {
            throw new IllegalArgumentException(
                    "A grant for %s does not cover showing %d people".formatted(grant.permission(), people.size()));
        }
        log.add(entry(
                grant.viewer(),
                outcome,
                clause(grant.permission(), grant.decision().clause()),
                relationship(grant),
                what,
                terms,
                List.copyOf(people),
                grant.reason()));
    }

    void refused(Viewer viewer, Permission permission, String clause, String what, List<PersonId> people) {
        alone(viewer, Outcome.DENIED, clause(permission, clause), what, people);
    }

    /// How many searches a worker has made since a moment.
    int searches(WorkerId worker, Instant since) {
        return log.searches(worker, since);
    }

    /// A refusal in the transaction that is open, which has to be kept.
    void refusedHere(Viewer viewer, Permission permission, String clause, String what, List<PersonId> people) {
        log.add(entry(
                viewer,
                Outcome.DENIED,
                clause(permission, clause),
                "",
                what,
                Optional.empty(),
                people,
                Optional.empty()));
    }

    void reasonRequired(Viewer viewer, Permission permission, String clause, String what, List<PersonId> people) {
        alone(viewer, Outcome.NEEDS_REASON, clause(permission, clause), what, people);
    }

    /// In the transaction that keeps the reason.
    void reasonGiven(Viewer viewer, Permission permission, String what, List<PersonId> people, Reason reason) {
        log.add(entry(
                viewer,
                Outcome.REASON_GIVEN,
                clause(permission, "reason"),
                "",
                what,
                Optional.empty(),
                people,
                Optional.of(reason)));
    }

    private void alone(Viewer viewer, Outcome outcome, String clause, String what, List<PersonId> people) {
        log.addAlone(entry(viewer, outcome, clause, "", what, Optional.empty(), people, Optional.empty()));
    }

    /// An operator has no account: the log says who they are on the machine.
    private static String relationship(Grant grant) {
        return grant.viewer().role() == Role.OPERATOR
                ? "operates Kith as " + grant.viewer().name()
                : grant.decision().relationship();
    }

    /// Clauses of several permissions have one name, as `role`. The log says which permission it was.
    private static String clause(Permission permission, String clause) {
        return permission.key() + ": " + clause;
    }

    private AuditEntry entry(
            Viewer viewer,
            Outcome outcome,
            String clause,
            String relationship,
            String what,
            Optional<String> terms,
            List<PersonId> people,
            Optional<Reason> reason) {
        return new AuditEntry(
                clock.instant(),
                viewer.worker(),
                viewer.role().words(),
                viewer.purpose().words(),
                outcome,
                clause,
                relationship,
                what,
                people,
                terms,
                reason.map(Reason::inFull),
                origin.address());
    }
}
