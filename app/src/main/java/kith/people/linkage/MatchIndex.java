package kith.people.linkage;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import kith.people.linkage.MatchStore.KeyRow;
import kith.people.records.DetailRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The model in force, and what is kept by it of each record: its keys, and with whom it is likely one person.
@Component
public class MatchIndex {

    private final MatchStore store;
    private final AtomicReference<@Nullable ActiveMatchModel> lastRead = new AtomicReference<>();

    public MatchIndex(MatchStore store) {
        this.store = store;
    }

    /// Nothing where nobody ever ran the matcher; then the first rule links.
    public Optional<ActiveMatchModel> inForce() {
        return store.latest().map(this::frozen);
    }

    private ActiveMatchModel frozen(long id) {
        ActiveMatchModel known = lastRead.get();
        if (known == null || known.id() != id) {
            known = new ActiveMatchModel(id, store.model(id));
            lastRead.set(known);
        }
        return known;
    }

    /// Writes down anew what is kept of records that say something else now, or nothing any more.
    ///
    /// @return those that were linked with any of them until now
    public Set<Long> changed(Collection<Long> records) {
        Optional<ActiveMatchModel> inForce = inForce();
        if (inForce.isEmpty()) {
            return Set.of();
        }
        ActiveMatchModel frozen = inForce.get();
        Set<Long> were = store.forgetPairs(records, frozen.linkBits());
        store.forgetKeys(records);
        List<KeyRow> keys = frozen.keys(store.said(records));
        store.keepKeys(keys);
        Set<Long> changed = Set.copyOf(records);
        Set<Long> near = new TreeSet<>(store.sharing(keys));
        near.addAll(changed);
        store.keepPairs(frozen.pairs(store.said(near), changed));
        return were;
    }

    /// Those that some records hang directly together with, by a model: what it links, and who was one person with them
    /// until now.
    public Set<Long> tied(ActiveMatchModel frozen, Collection<Long> records) {
        return store.tied(records, frozen.linkBits());
    }

    /// What is made of some records that hang together with no others.
    public MatcherResult judged(Optional<ActiveMatchModel> inForce, Collection<DetailRow> records) {
        if (inForce.isEmpty()) {
            return MatcherResult.byTheFirstRule(records);
        }
        Set<Long> numbers = new HashSet<>();
        records.forEach(record -> numbers.add(record.record()));
        return inForce.get().judged(records, store.said(numbers), store.likely(numbers));
    }

    /// How two records weigh, where there is a model and both say something.
    ///
    /// Where to find somebody is withheld by leaving it out of the weighing altogether: what is shown then adds up
    /// among
    /// itself, and nobody can tell from a sum or a probability how the hidden fields compare.
    public Optional<WeightBreakdown> weighed(long record, long other, boolean withoutWhereabouts) {
        return inForce().flatMap(frozen -> {
            List<MatchInput> two = store.said(List.of(record, other));
            return two.size() < 2
                    ? Optional.empty()
                    : Optional.of(frozen.weighed(two.getFirst(), two.getLast(), withoutWhereabouts));
        });
    }
}
