package kith.access.audit;

import java.time.Instant;
import java.util.List;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The log of who saw whom, and the chain that shows when somebody has altered it.
///
/// A reader only adds a row. The chain is made afterwards, block by block ([#seal]), so that readers never wait
/// for one another. A block holds the rows of a range of transactions that have all ended, and not a range of
/// ids: an id is handed out before its transaction ends, and where that fails it is never seen.
@Component
public class AuditLog {

    private static final int SEALS_AT_ONCE = 1_000;

    private final AuditStore entries;
    private final SealStore seals;

    AuditLog(AuditStore entries, SealStore seals) {
        this.entries = entries;
        this.seals = seals;
    }

    /// Writes an entry in the transaction that shows something, so that both happen or neither does.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(AuditEntry entry) {
        entries.add(entry);
    }

    /// Writes an entry of a refusal, which stays whatever becomes of the caller's transaction.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void addAlone(AuditEntry entry) {
        entries.add(entry);
    }

    /// Entries before one id, latest first.
    @Transactional(readOnly = true)
    public List<Logged> latest(long before, int atMost) {
        return entries.latest(before, atMost);
    }

    /// What one worker saw, latest first.
    @Transactional(readOnly = true)
    public List<Logged> byWorker(WorkerId worker, long before, int atMost) {
        return entries.byWorker(worker, before, atMost);
    }

    /// Entries that name one person, latest first.
    @Transactional(readOnly = true)
    public List<Logged> about(PersonId person, long before, int atMost) {
        return entries.about(person, before, atMost);
    }

    /// Seals what has been written since the last block, up to the oldest transaction still open. Two sealers
    /// make one chain: the second finds what the first has left. Answers with how many rows were sealed.
    @Transactional
    public long seal(Instant now) {
        seals.lock();
        SealRow last = seals.last().orElse(SealRow.BEGINNING);
        long until = seals.firstOpenTransaction();
        if (until < last.until()) {
            throw new IllegalStateException(
                    "Transactions are numbered from %d, below the %d sealed so far: was this database restored from a dump?"
                            .formatted(until, last.until()));
        }
        Chain chain = new Chain(last);
        entries.writtenBetween(last.until(), until, chain::add);
        if (chain.isEmpty()) {
            return 0;
        }
        SealRow seal = chain.seal(until, now);
        seals.add(seal);
        return seal.rows();
    }

    /// Follows the chain from its beginning, and names the first block that does not hold.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verified verify() {
        SealRow last = SealRow.BEGINNING;
        long rows = 0;
        List<SealRow> next = seals.after(last.id(), SEALS_AT_ONCE);
        while (!next.isEmpty()) {
            for (SealRow seal : next) {
                if (!follows(last, seal)) {
                    return new Verified.Broken(seal.id(), seal.firstId(), seal.lastId());
                }
                rows += seal.rows();
                last = seal;
            }
            next = seals.after(last.id(), SEALS_AT_ONCE);
        }
        return new Verified.Holds(last.id(), rows, entries.writtenSince(last.until()), last.hash());
    }

    private boolean follows(SealRow last, SealRow seal) {
        Chain chain = new Chain(last);
        entries.writtenBetween(last.until(), seal.until(), chain::add);
        return chain.seal(seal.until(), seal.at()).equals(seal);
    }
}
