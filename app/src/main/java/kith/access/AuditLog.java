package kith.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.access.Ruling.Answer;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The log of who saw whom, and the chain that shows when somebody has altered it.
///
/// A reader only adds a row. The chain is made afterwards, block by block ([#seal]), so that readers never wait for one
/// another. A block holds the rows of a range of transactions that have all ended, and not a range of ids: an id is
/// handed out before its transaction ends, and where that fails it is never seen.
@Service
public class AuditLog {

    private static final int SEALS_AT_ONCE = 1_000;

    private final AuditStore entries;
    private final SealStore seals;
    private final RequestOrigin origin;
    private final Clock clock;

    AuditLog(AuditStore entries, SealStore seals, RequestOrigin origin, Clock clock) {
        this.entries = entries;
        this.seals = seals;
        this.origin = origin;
        this.clock = clock;
    }

    /// Entries before one id, latest first.
    @Transactional
    public List<Logged> latest(Granted granted, long before, int atMost) {
        shown(toTheLog(granted), "the log", Optional.empty(), List.of());
        return entries.latest(granted, before, atMost);
    }

    /// What one worker saw, latest first.
    @Transactional
    public List<Logged> byWorker(Granted granted, WorkerId worker, long before, int atMost) {
        shown(toTheLog(granted), "the log of " + worker, Optional.empty(), List.of());
        return entries.byWorker(granted, worker, before, atMost);
    }

    /// Entries that name one person, latest first.
    @Transactional
    public List<Logged> about(Granted granted, PersonId person, long before, int atMost) {
        shown(toTheLog(granted), "who looked", Optional.empty(), List.of(person));
        return entries.about(granted, person, before, atMost);
    }

    /// Who looked at one person's record, as that person may read it, latest first.
    @Transactional
    public List<AccessHistoryEntry> historyOf(Granted granted, PersonId person) {
        return about(granted, person, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(logged -> AccessHistoryEntry.of(logged.entry()))
                .toList();
    }

    /// Seals what has been written since the last block, up to the oldest transaction still open. Two sealers make one
    /// chain: the second finds what the first has left. Answers with how many rows were sealed.
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

    /// Writes down what is being shown, in the transaction that shows it, so that both happen or neither does.
    @Transactional(propagation = Propagation.MANDATORY)
    void shown(Granted granted, String what, Optional<String> terms, Collection<PersonId> people) {
        if (!granted.covers(people)) {
            throw new IllegalArgumentException("A grant to %s does not cover showing %d people"
                    .formatted(granted.asked().words(), people.size()));
        }
        entries.add(entry(
                granted.viewer(),
                Outcome.GRANTED,
                granted.basis(),
                what,
                terms,
                List.copyOf(people),
                granted.reason()));
    }

    /// Writes down a refusal, which stays whatever becomes of the caller's transaction.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(Viewer viewer, Asked asked, Ruling ruling) {
        Outcome outcome = ruling.answer() instanceof Answer.SayWhy ? Outcome.NEEDS_REASON : Outcome.DENIED;
        entries.add(entry(
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
                basis,
                what,
                people,
                terms,
                reason,
                origin.address());
    }

    private static Granted toTheLog(Granted granted) {
        if (!(granted.asked() instanceof Asked.Log)) {
            throw new IllegalArgumentException("The log is read with a grant to the log, not to %s"
                    .formatted(granted.asked().words()));
        }
        return granted;
    }
}
