package kith.people.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.PartnerId;
import kith.kernel.WorkerId;

/// One pair of the backlog: what is in doubt, which partners' records, since when, and who is looking at it now. It
/// says
/// nothing of who the people are.
public record BacklogEntry(
        UUID key, List<Doubt.Kind> kinds, Instant since, PartnerId one, PartnerId other, Optional<WorkerId> heldBy) {

    public BacklogEntry {
        kinds = List.copyOf(kinds);
    }
}
