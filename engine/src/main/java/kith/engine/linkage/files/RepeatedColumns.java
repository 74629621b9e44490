package kith.engine.linkage.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kith.engine.linkage.clustering.Clusters;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.Values;

/// Columns that say again what another says. The model takes fields to be independent, so such a column counts
/// twice.
///
/// Mutual information is estimated from pairs of records of two people: how often those that agree in one column
/// agree in another too, beside how often any two do. Counting values instead would find any two columns
/// alike whose values few people share.
final class RepeatedColumns {

    private static final int LOOKED_AT = 20_000;
    private static final double FEWEST_PAIRS = 20;
    private static final double MOST = 0.95;
    private static final double MOST_BY_CHANCE = 0.5;

    private final Records records;
    private final List<Integer> rows;

    private RepeatedColumns(Records records, List<Integer> rows) {
        this.records = records;
        this.rows = rows;
    }

    /// In sentences.
    static List<String> of(Records records, Clusters clusters) {
        RepeatedColumns columns = new RepeatedColumns(records, oneOfEach(records, clusters));
        List<String> repeated = new ArrayList<>();
        for (int column = 0; column < records.fields().size(); column++) {
            for (int other = column + 1; other < records.fields().size(); other++) {
                if (columns.isFreelyMapped(column, other)) {
                    columns.repeated(column, other).ifPresent(repeated::add);
                }
            }
        }
        return repeated;
    }

    /// Fields that Kith knows depend on each other as it expects: postcodes on addresses, names on sex.
    private boolean isFreelyMapped(int column, int other) {
        return MapAdvice.isUntyped(records.fields().get(column))
                || MapAdvice.isUntyped(records.fields().get(other));
    }

    private static List<Integer> oneOfEach(Records records, Clusters clusters) {
        BitSet seen = new BitSet();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < records.size() && rows.size() < LOOKED_AT; row++) {
            if (!seen.get(clusters.of(row))) {
                seen.set(clusters.of(row));
                rows.add(row);
            }
        }
        return rows;
    }

    /// Two columns that repeat each other are told once.
    private Optional<String> repeated(int column, int other) {
        Optional<String> told = repeats(column, other);
        return told.isPresent() ? told : repeats(other, column);
    }

    private Optional<String> repeats(int column, int other) {
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        Map<Integer, Integer> all = new HashMap<>();
        for (int row : rows) {
            int value = records.value(column, row);
            int otherValue = records.value(other, row);
            if (value != Values.NONE && otherValue != Values.NONE) {
                counts.computeIfAbsent(value, _ -> new HashMap<>()).merge(otherValue, 1, Integer::sum);
                all.merge(otherValue, 1, Integer::sum);
            }
        }
        Agreement beside = counts.values().stream().map(Agreement::of).reduce(Agreement.NONE, Agreement::plus);
        Agreement byChance = Agreement.of(all);
        return beside.pairs < FEWEST_PAIRS || beside.share() < MOST || byChance.share() > MOST_BY_CHANCE
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.UK,
                        "%s repeats %s: of two people who have the same %2$s, %.0f%% have the same %1$s too (any two:"
                                + " %.1f%%). What two columns say together counts twice, so leave one of them out.",
                        records.fields().get(other).written(),
                        records.fields().get(column).written(),
                        100 * beside.share(),
                        100 * byChance.share()));
    }

    /// How many pairs of records there are, and how many of them have the same value.
    private record Agreement(double agreeing, double pairs) {

        static final Agreement NONE = new Agreement(0, 0);

        static Agreement of(Map<Integer, Integer> counts) {
            double agreeing =
                    counts.values().stream().mapToDouble(Agreement::pairs).sum();
            return new Agreement(
                    agreeing,
                    pairs(counts.values().stream().mapToInt(Integer::intValue).sum()));
        }

        private static double pairs(int records) {
            return records * (records - 1.0) / 2;
        }

        Agreement plus(Agreement other) {
            return new Agreement(agreeing + other.agreeing, pairs + other.pairs);
        }

        double share() {
            return pairs == 0 ? 0 : agreeing / pairs;
        }
    }
}
