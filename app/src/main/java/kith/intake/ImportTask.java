package kith.intake;

import java.util.BitSet;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.Feed;
import kith.engine.feeds.items.Rejected;
import kith.intake.rejects.Rejects;
import kith.intake.withdrawals.ReadExtract;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.partners.Partner;

/// One import while it runs: what it imports, and what its stages share.
///
/// @param mode whether what it reads is kept
/// @param read what was read of the extract
/// @param seen the records that this import brought something about, by number
public record ImportTask(
        RunId run,
        PartnerId partner,
        Feed feed,
        Intake.Mode mode,
        ReadExtract read,
        FactExtractor extractor,
        Rejects rejects,
        ImportProgress progress,
        BitSet seen) {

    /// Whether nothing is kept.
    boolean dry() {
        return mode == Intake.Mode.DRY;
    }

    /// Whether a worker typed it. It is then linked later: see [AddedLinking].
    boolean typed() {
        return feed.partner().equals(Partner.BY_HAND);
    }

    /// A rejected line protects what it names from withdrawal.
    void reject(Rejected line) {
        rejects.add(line);
        read.rejected(line);
    }

    void see(RecordId record) {
        seen.set(Math.toIntExact(record.value()));
    }

    boolean hasSeen(RecordId record) {
        return seen.get(Math.toIntExact(record.value()));
    }
}
