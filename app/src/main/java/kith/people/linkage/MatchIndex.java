package kith.people.linkage;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.values.ComparisonLevel;
import kith.people.linkage.MatchIndexStore.KeyRow;
import kith.people.linkage.MatchIndexStore.PairRow;
import kith.people.linkage.components.ComparedField;
import kith.people.linkage.components.LikelyPair;
import kith.people.linkage.components.MatchInput;
import kith.people.linkage.components.MatcherResult;
import kith.people.linkage.components.RecordIdentity;
import kith.people.linkage.components.WeightBreakdown;
import kith.people.linkage.decisions.RecordPair;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The match model in force, and what a model makes of each record: its blocking keys, and the records that may be
/// the same person's.
@Component
public class MatchIndex {

    /// Knows the comparison levels, but no weights.
    private static final ActiveMatchModel UNLEARNED =
            new ActiveMatchModel(0, Slot.FIRST, Model.believed(ActiveMatchModel.FIELDS, 1_000_000));

    private final GenerationStore generations;
    private final MatchModelStore models;
    private final MatchIndexStore store;
    private final MatchInputStore inputs;
    private final AtomicReference<@Nullable ActiveMatchModel> lastRead = new AtomicReference<>();

    MatchIndex(GenerationStore generations, MatchModelStore models, MatchIndexStore store, MatchInputStore inputs) {
        this.generations = generations;
        this.models = models;
        this.store = store;
        this.inputs = inputs;
    }

    /// The model in force. Where there is none, the first rule links.
    public Optional<ActiveMatchModel> inForce() {
        return generations.inForce().flatMap(Generation::model).map(model -> kept(model.id(), model.slot()));
    }

    private ActiveMatchModel kept(long id, Slot slot) {
        ActiveMatchModel known = lastRead.get();
        if (known == null || known.id() != id || known.slot() != slot) {
            known = new ActiveMatchModel(id, slot, models.model(id));
            lastRead.set(known);
        }
        return known;
    }

    /// Updates the index for records whose demographics changed.
    ///
    /// @return the records that were linked with any of them until now
    Set<Long> update(Optional<ActiveMatchModel> linking, Collection<Long> records) {
        if (linking.isEmpty()) {
            return Set.of();
        }
        ActiveMatchModel model = linking.get();
        Slot slot = model.slot();
        Set<Long> linkedBefore = store.forgetPairs(slot, records, model.linkBits());
        store.forgetKeys(slot, records);
        List<KeyRow> keys = model.keys(inputs.of(records));
        store.keepKeys(slot, keys);
        Set<Long> changed = Set.copyOf(records);
        Set<Long> candidates = new TreeSet<>(store.sharing(slot, keys));
        candidates.addAll(changed);
        store.keepPairs(slot, model.pairs(inputs.of(candidates), changed));
        return linkedBefore;
    }

    /// The records that the model links directly with one of these.
    Set<Long> linkedWith(ActiveMatchModel model, Collection<Long> records) {
        return store.linkedWith(model.slot(), records, model.linkBits());
    }

    /// What the model, or the first rule, makes of the records of one component.
    ///
    /// @param assignment gives the persons of records outside the component
    MatcherResult match(Optional<ActiveMatchModel> model, Assignment assignment, Collection<RecordIdentity> records) {
        if (model.isEmpty()) {
            return MatcherResult.byTheFirstRule(records);
        }
        Set<Long> numbers = new HashSet<>();
        records.forEach(record -> numbers.add(record.record()));
        return model.get().match(records, inputs.of(numbers), likely(model.get().slot(), assignment, numbers));
    }

    private List<LikelyPair> likely(Slot slot, Assignment assignment, Set<Long> records) {
        List<PairRow> pairs = store.pairs(slot, records);
        Set<Long> both = new HashSet<>();
        pairs.forEach(pair -> {
            both.add(pair.record());
            both.add(pair.other());
        });
        Map<Long, Long> persons = assignment.persons(both);
        return pairs.stream()
                .map(pair -> new LikelyPair(
                        pair.record(),
                        pair.other(),
                        pair.weight(),
                        persons.get(pair.record()),
                        persons.get(pair.other())))
                .toList();
    }

    /// The comparison level of each field of two records that both have a value. Levels are the same by any
    /// model; without one, nothing is weighed, and the levels are still known.
    Map<ComparedField, ComparisonLevel> levels(RecordPair pair, boolean withoutWhereabouts) {
        List<MatchInput> two =
                inputs.of(List.of(pair.record().value(), pair.other().value()));
        return two.size() < 2
                ? Map.of()
                : UNLEARNED
                        .weighed(two.getFirst(), two.getLast(), withoutWhereabouts)
                        .levels();
    }

    /// How the model weighs two records, where there is a model and both have demographics.
    ///
    /// Withheld contact details are left out of the comparison altogether. The figures shown then add up, and
    /// nobody can infer from a sum or a probability how the withheld fields compare.
    Optional<WeightBreakdown> weights(RecordPair pair, boolean withoutWhereabouts) {
        return inForce().flatMap(model -> {
            List<MatchInput> two =
                    inputs.of(List.of(pair.record().value(), pair.other().value()));
            return two.size() < 2
                    ? Optional.empty()
                    : Optional.of(model.weighed(two.getFirst(), two.getLast(), withoutWhereabouts));
        });
    }
}
