package kith.people.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kith.engine.linkage.Linked;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Matching.Explained;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.PersonFields;
import kith.engine.linkage.records.Records;
import kith.people.linkage.MatchIndexStore.KeyRow;
import kith.people.linkage.MatchIndexStore.PairRow;
import kith.people.linkage.components.LikelyPair;
import kith.people.linkage.components.MatchInput;
import kith.people.linkage.components.MatcherResult;
import kith.people.linkage.components.RecordIdentity;
import kith.people.linkage.components.SharedNhsNumbers;
import kith.people.linkage.components.WeightBreakdown;

/// A match model by its number, with the slot of its keys and pairs. Its result depends on nothing but the records,
/// so a connected component gives the same result by itself as among all records.
public record ActiveMatchModel(long id, Slot slot, Model model, ParsedValueCache parsedValues) {

    public static final List<Field> FIELDS = PersonFields.ALL;

    private static final Set<Kind> WHEREABOUTS = Set.of(Kind.ADDRESS, Kind.UPRN, Kind.POSTCODE, Kind.PHONE, Kind.EMAIL);

    /// Two records of one partner can be one person's as well.
    public static final Mode MODE = Mode.BOTH;

    ActiveMatchModel(long id, Slot slot, Model model) {
        this(id, slot, model, new ParsedValueCache(model));
    }

    public ActiveMatchModel {
        if (!model.fields().equals(FIELDS)) {
            throw new IllegalStateException(
                    "Model %d was learned from other fields than are compared now: run ./kith match".formatted(id));
        }
    }

    /// The weight from which two records are linked.
    double linkBits() {
        return model.thresholdBits();
    }

    /// What it makes of records that hang together with no others.
    ///
    /// @param said of the same records, in ascending order
    MatcherResult match(Collection<RecordIdentity> details, List<MatchInput> said, List<LikelyPair> likely) {
        Records records = records(said);
        Matching matching = Matching.of(records, model, MODE, Decisions.NONE, model.threshold());
        List<List<Long>> groups = groups(matching, said);
        Explained explained = matching.explained(records, model);
        Map<Long, Integer> rows = HashMap.newHashMap(said.size());
        for (int row = 0; row < said.size(); row++) {
            rows.put(said.get(row).record(), row);
        }
        return new MatcherResult(
                new Linked(groups, SharedNhsNumbers.doubts(groups, details)),
                (one, other) -> explained.weight(get(rows, one), get(rows, other)),
                likely);
    }

    private static List<List<Long>> groups(Matching matching, List<MatchInput> said) {
        Map<Integer, List<Long>> groups = new TreeMap<>();
        for (int row = 0; row < said.size(); row++) {
            groups.computeIfAbsent(matching.clusters().of(row), _ -> new ArrayList<>())
                    .add(said.get(row).record());
        }
        return List.copyOf(groups.values());
    }

    /// Every key of every record.
    List<KeyRow> keys(List<MatchInput> said) {
        Records records = records(said);
        List<KeyRow> keys = new ArrayList<>();
        for (int row = 0; row < said.size(); row++) {
            for (long key : model.keys(records, row)) {
                keys.add(new KeyRow(said.get(row).record(), key));
            }
        }
        return keys;
    }

    /// The pairs of records that share a key and are likely enough to be kept, in which one of some records is.
    ///
    /// @param said in ascending order of record
    List<PairRow> pairs(List<MatchInput> said, Set<Long> some) {
        BitSet rows = new BitSet(said.size());
        for (int row = 0; row < said.size(); row++) {
            rows.set(row, some.contains(said.get(row).record()));
        }
        return parsedValues.with(
                said,
                records -> pairs(
                        Matching.pairsOf(records, model, MODE, rows::get),
                        said.stream().map(MatchInput::record).toList()));
    }

    /// @param records in the order of their rows
    static List<PairRow> pairs(kith.engine.linkage.clustering.Links found, List<Long> records) {
        List<PairRow> pairs = new ArrayList<>();
        for (int pair = 0; pair < found.size(); pair++) {
            pairs.add(new PairRow(
                    records.get(found.one(pair)), records.get(found.other(pair)), (float) found.weight(pair)));
        }
        return pairs;
    }

    WeightBreakdown weighed(MatchInput one, MatchInput other, boolean withoutWhereabouts) {
        return WeightBreakdown.of(
                withoutWhereabouts
                        ? model.compare(withoutWhereabouts(one), withoutWhereabouts(other))
                        : model.compare(one.texts(), other.texts()),
                withoutWhereabouts);
    }

    private static List<String> withoutWhereabouts(MatchInput said) {
        List<String> texts = new ArrayList<>(said.texts());
        for (int field = 0; field < FIELDS.size(); field++) {
            if (WHEREABOUTS.contains(FIELDS.get(field).kind())) {
                texts.set(field, "");
            }
        }
        return texts;
    }

    private Records records(List<MatchInput> said) {
        return filled(model.newRecords(), said);
    }

    static Records filled(Records records, List<MatchInput> said) {
        said.forEach(one -> records.add(one.partner(), one.texts()));
        return records;
    }

    private static int get(Map<Long, Integer> rows, long record) {
        return Objects.requireNonNull(rows.get(record));
    }
}
