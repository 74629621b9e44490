package kith.people.records;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kith.engine.terms.Demographics;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Catches a partner that uses a local id anew for somebody else.
///
/// What it sends from then on hangs on a record of its own, so that nobody is given another's history; the
/// record that had the local id stays as it was. The two are put in doubt, side by side, for a human to say
/// whether they are two people or one whose details were all corrected at once.
@Service
public class LocalIds {

    private final SourceRecordStore store;
    private final Clock clock;

    public LocalIds(SourceRecordStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param said what a partner now says of who its records are about; those of which nothing was said before
    ///     are left out of the answer, as are those that are who they were
    /// @return the record that each local id stands for from now on, by the record it stood for until now
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RecordId, KnownRecord> takenOver(PartnerId partner, Map<RecordId, Demographics> said) {
        Map<Long, List<LocalIdHolder>> known = new HashMap<>();
        store.holders(partner, said.keySet())
                .forEach(one -> known.computeIfAbsent(one.current(), _ -> new ArrayList<>())
                        .add(one));
        Instant now = clock.instant();
        Map<RecordId, KnownRecord> takenOver = new HashMap<>();
        said.forEach((record, details) -> {
            List<LocalIdHolder> generations = known.getOrDefault(record.value(), List.of());
            if (generations.stream().anyMatch(one -> one.record() == record.value() && one.isSomebodyElse(details))) {
                takenOver.put(record, successor(partner, record, generations, details, now));
            }
        });
        return takenOver;
    }

    /// Whether a partner has sent anything about anybody yet.
    @Transactional(readOnly = true)
    public boolean hasRecords(PartnerId partner) {
        return !store.recordsOf(partner, new RecordId(0), 1).isEmpty();
    }

    /// Compares what a partner now says of its people with what it said before.
    ///
    /// @param said by local id
    @Transactional(readOnly = true)
    public Compared compare(PartnerId partner, Map<String, Demographics> said) {
        List<LocalIdHolder> holders = said.isEmpty() ? List.of() : store.holdersOf(partner, said.keySet());
        Set<String> others = holders.stream()
                .filter(one -> one.isObviouslyAnother(Objects.requireNonNull(said.get(one.localId()))))
                .map(LocalIdHolder::localId)
                .collect(Collectors.toSet());
        return new Compared(holders.size(), others);
    }

    /// @param known how many of the local ids stood for somebody before
    /// @param others those that obviously stand for another person now
    public record Compared(int known, Set<String> others) {}

    /// The earlier record that fits, where there is one: the partner has put its mistake right. Else a new one.
    private KnownRecord successor(
            PartnerId partner, RecordId record, List<LocalIdHolder> generations, Demographics details, Instant now) {
        String localId = Objects.requireNonNull(generations.getFirst()).localId();
        store.replace(record, now);
        return generations.stream()
                .filter(one -> one.record() != record.value() && !one.isSomebodyElse(details))
                .max(Comparator.comparingLong(LocalIdHolder::record))
                .map(fitting -> {
                    RecordId earlier = new RecordId(fitting.record());
                    store.restore(earlier);
                    return new KnownRecord(earlier, localId, false);
                })
                .orElseGet(() -> new KnownRecord(store.add(partner, localId, record, now), localId, true));
    }

    /// Gives a local id back to the record that had it before one that turns out never to have been said to be
    /// anybody, because what brought it was undone.
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(List<RecordId> unsaid) {
        store.giveBack(unsaid, clock.instant());
    }
}
