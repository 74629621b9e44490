package kith.people.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.access.disclosure.SourceIdentity;
import kith.kernel.WorkerId;
import kith.people.linkage.components.PossibleMatch;

/// One pair of the backlog: what is in question, which partners sent the records, since when it waits, and who is
/// looking at it now. It does not say who the people are.
public record BacklogEntry(
        PairKey key,
        List<PossibleMatch.Kind> kinds,
        Instant since,
        SourceIdentity one,
        SourceIdentity other,
        Optional<WorkerId> heldBy) {

    public BacklogEntry {
        kinds = List.copyOf(kinds);
    }
}
