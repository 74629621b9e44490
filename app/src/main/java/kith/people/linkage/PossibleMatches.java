package kith.people.linkage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kith.kernel.RecordId;
import kith.people.linkage.components.PossibleMatch;
import kith.people.linkage.components.PossibleMatchesChanged;
import kith.people.linkage.decisions.RecordPair;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The pairs of records that a worker has to look at.
@Component
public class PossibleMatches {

    private final PossibleMatchStore store;
    private final ApplicationEventPublisher events;

    PossibleMatches(PossibleMatchStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /// Replaces what linking found about these records. A quality sample stays for as long as both records are
    /// linked.
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Collection<RecordId> records, List<PossibleMatch> found, Instant now) {
        announce(found, store.removeAllBut(records, found), now);
    }

    /// Replaces what linking found about all records. A quality sample stays for as long as both records are linked.
    @Transactional(propagation = Propagation.MANDATORY)
    public void replaceAll(List<PossibleMatch> found, Instant now) {
        announce(found, store.removeAllBut(found), now);
    }

    /// Asks workers to check pairs that were drawn at random.
    @Transactional(propagation = Propagation.MANDATORY)
    public void addSamples(List<RecordPair> drawn, Instant now) {
        announce(
                drawn.stream()
                        .map(pair -> new PossibleMatch(pair, PossibleMatch.Reason.DRAWN_AS_SAMPLE))
                        .toList(),
                List.of(),
                now);
    }

    /// Withdraws every pair that was drawn at random and not answered.
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawSamples(Instant now) {
        announce(List.of(), store.removeAll(PossibleMatch.Kind.QUALITY_SAMPLE), now);
    }

    /// Withdraws one pair that was drawn at random.
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawSample(RecordPair pair, Instant now) {
        announce(List.of(), store.remove(pair, PossibleMatch.Kind.QUALITY_SAMPLE), now);
    }

    /// How many pairs wait for a worker.
    @Transactional(propagation = Propagation.MANDATORY)
    public long pairs() {
        return store.pairs();
    }

    private void announce(List<PossibleMatch> added, List<RecordPair> removed, Instant now) {
        store.add(added, now);
        if (!added.isEmpty() || !removed.isEmpty()) {
            events.publishEvent(new PossibleMatchesChanged(
                    added.stream().map(PossibleMatch::pair).distinct().toList(),
                    removed.stream().distinct().toList()));
        }
    }
}
