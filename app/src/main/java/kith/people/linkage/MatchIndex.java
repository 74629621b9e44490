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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The match model in force, with what is kept by it of each record: its blocking keys, and the records that it
/// finds likely to be the same person's.
@Component
public class MatchIndex {

    /// Knows the comparison levels, but no weights.
    private static final ActiveMatchModel UNLEARNED =
            new ActiveMatchModel(0, Model.believed(ActiveMatchModel.FIELDS, 1_000_000));

    private final MatchModelStore models;
    private final MatchIndexStore store;
    private final MatchInputStore inputs;
    private final AtomicReference<@Nullable ActiveMatchModel> lastRead = new AtomicReference<>();

    MatchIndex(MatchModelStore models, MatchIndexStore store, MatchInputStore inputs) {
        this.models = models;
        this.store = store;
        this.inputs = inputs;
    }

    /// The model in force. Until the first full match there is none, and the first rule links.
    public Optional<ActiveMatchModel> inForce() {
        return models.latest().map(this::model);
    }

    private ActiveMatchModel model(long id) {
        ActiveMatchModel known = lastRead.get();
        if (known == null || known.id() != id) {
            known = new ActiveMatchModel(id, models.model(id));
            lastRead.set(known);
        }
        return known;
    }

    /// Updates the index for records whose demographics changed.
    ///
    /// @return the records that were linked with any of them until now
    Set<Long> update(Optional<ActiveMatchModel> inForce, Collection<Long> records) {
        if (inForce.isEmpty()) {
            return Set.of();
        }
        ActiveMatchModel model = inForce.get();
        Set<Long> linkedBefore = store.forgetPairs(records, model.linkBits());
        store.forgetKeys(records);
        List<KeyRow> keys = model.keys(inputs.of(records));
        store.keepKeys(keys);
        Set<Long> changed = Set.copyOf(records);
        Set<Long> candidates = new TreeSet<>(store.sharing(keys));
        candidates.addAll(changed);
        store.keepPairs(model.pairs(inputs.of(candidates), changed));
        return linkedBefore;
    }

    /// The records that the model links directly with one of these, and those of the same person now.
    Set<Long> linkedWith(ActiveMatchModel model, Collection<Long> records) {
        return store.linkedWith(records, model.linkBits());
    }

    /// What the model, or the first rule, makes of the records of one component.
    MatcherResult match(Optional<ActiveMatchModel> model, Collection<IdentityRow> records) {
        if (model.isEmpty()) {
            return MatcherResult.byTheFirstRule(records);
        }
        Set<Long> numbers = new HashSet<>();
        records.forEach(record -> numbers.add(record.record()));
        return model.get().match(records, inputs.of(numbers), store.likely(numbers));
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
