package kith.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.access.Ruling.Answer;
import kith.access.audit.AuditEntry;
import kith.access.audit.AuditLog;
import kith.access.audit.Outcome;
import kith.kernel.PersonId;
import org.springframework.stereotype.Component;

/// Writes to the log what was shown, to whom and why, and what was refused.
@Component
class Recorder {

    private final AuditLog log;
    private final RequestOrigin origin;
    private final Clock clock;

    Recorder(AuditLog log, RequestOrigin origin, Clock clock) {
        this.log = log;
        this.origin = origin;
        this.clock = clock;
    }

    void shown(Granted granted, String what, Optional<String> terms, Collection<PersonId> people) {
        if (!granted.covers(people)) {
            throw new IllegalArgumentException("A grant to %s does not cover showing %d people"
                    .formatted(granted.asked().words(), people.size()));
        }
        log.add(entry(
                granted.viewer(),
                Outcome.GRANTED,
                granted.basis(),
                what,
                terms,
                List.copyOf(people),
                granted.reason()));
    }

    void refused(Viewer viewer, Asked asked, Ruling ruling) {
        Outcome outcome = ruling.answer() instanceof Answer.SayWhy ? Outcome.NEEDS_REASON : Outcome.DENIED;
        log.addAlone(entry(
                viewer,
                outcome,
                new Basis(ruling.clause(), ""),
                asked.words(),
                Optional.empty(),
                asked.people(),
                Optional.empty()));
    }

    private AuditEntry entry(
            Viewer viewer,
            Outcome outcome,
            Basis basis,
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
                basis.clause(),
                basis.relationship(),
                what,
                people,
                terms,
                reason.map(Reason::words),
                origin.address());
    }
}
