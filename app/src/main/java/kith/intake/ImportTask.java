package kith.intake;

import java.util.BitSet;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.Feed;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.partners.Partner;

/// One import while it runs: what it imports, and what its stages share.
///
/// @param dry whether nothing is kept
/// @param seen the records that this import brought something about, by number
public record ImportTask(
        RunId run,
        PartnerId partner,
        Feed feed,
        boolean dry,
        FactExtractor extractor,
        Rejects rejects,
        ImportProgress progress,
        BitSet seen) {

    /// Whether a worker typed it. It is then linked later: see [AddedLinking].
    boolean typed() {
        return feed.partner().equals(Partner.BY_HAND);
    }

    void see(RecordId record) {
        seen.set(Math.toIntExact(record.value()));
    }

    boolean hasSeen(RecordId record) {
        return seen.get(Math.toIntExact(record.value()));
    }
}
