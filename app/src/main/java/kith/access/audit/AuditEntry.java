package kith.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.springframework.modulith.NamedInterface;

/// What the log says of one showing, or of one refusal. Role and purpose are kept in words, so that an old
/// entry reads as it was written, whatever roles there are later.
///
/// @param clause the clause that decided
/// @param relationship what met the clause; empty where the role alone did, and where somebody was refused
/// @param people everybody who was shown, or who was asked for in vain
/// @param terms what was searched for
/// @param reason what the viewer said, where they had to
/// @param address where the request came from
@NamedInterface("audit")
public record AuditEntry(
        Instant at,
        WorkerId worker,
        String role,
        String purpose,
        Outcome outcome,
        String clause,
        String relationship,
        String what,
        List<PersonId> people,
        Optional<String> terms,
        Optional<String> reason,
        Optional<String> address) {

    public AuditEntry {
        people = List.copyOf(people);
    }

    /// Says nothing of what was searched for or why: those are in the log only.
    @Override
    public String toString() {
        return "%s: %s to %s, %s by %s".formatted(at, outcome.words(), worker, what, clause);
    }
}
