package kith.engine.linkage.comparison;

import java.util.List;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.AddressValues;
import kith.engine.linkage.values.ComparisonLevels;
import kith.engine.linkage.values.ExactValues;
import kith.engine.linkage.values.Hash;
import kith.engine.linkage.values.NameValues;
import kith.engine.linkage.values.Postcodes;
import kith.engine.linkage.values.Values;

/// Compares two records at a time, and remembers the values that it compared: names come in the same pairs
/// again and again. Each thread has its own.
public final class PairComparison {

    private static final int MOST_REMEMBERED = 1 << 16;

    /// Pairs for each value. Few values need little room, and room for many would cost more than it saves.
    private static final int REMEMBERED_FOR_EACH = 4;

    private final Records records;
    private final List<Comparison> comparisons;
    private final Memory[] memories;

    public PairComparison(Records records, List<Comparison> comparisons) {
        this.records = records;
        this.comparisons = comparisons;
        this.memories = new Memory[records.fields().size()];
        for (int column = 0; column < memories.length; column++) {
            memories[column] = new Memory(records.values(column));
        }
    }

    /// The levels of all comparisons of two records, side by side in one number.
    public long pattern(int one, int other) {
        long pattern = 0;
        for (int k = 0; k < comparisons.size(); k++) {
            pattern |=
                    (long) level(k, one, other, pattern) << comparisons.get(k).shift();
        }
        return pattern;
    }

    /// The level of one comparison, where the comparisons before it came out as `before` says.
    public int level(int k, int one, int other, long before) {
        Comparison comparison = comparisons.get(k);
        int column = comparison.column();
        int level = memories[column].level(records.value(column, one), records.value(column, other));
        return switch (comparison.field().kind()) {
            case GIVEN_NAME -> given(comparison, level, one, other);
            case FAMILY_NAME -> family(comparison, level, one, other, before);
            case ADDRESS -> address(comparison, level, one, other);
            case POSTCODE ->
                comparison.after() < 0
                        ? level
                        : Postcodes.level(
                                level, comparisons.get(comparison.after()).levelIn(before));
            default -> level;
        };
    }

    private int given(Comparison comparison, int level, int one, int other) {
        return level >= NameValues.SOMEWHAT && comparison.beside() >= 0 && areSwapped(comparison, one, other)
                ? NameValues.SWAPPED
                : level;
    }

    /// One of them may have a typing error in it besides.
    private boolean areSwapped(Comparison comparison, int one, int other) {
        String given = records.text(comparison.column(), one);
        String family = records.text(comparison.beside(), one);
        String otherGiven = records.text(comparison.column(), other);
        String otherFamily = records.text(comparison.beside(), other);
        return given.equals(otherFamily)
                ? NameValues.areNearly(family, otherGiven)
                : family.equals(otherGiven) && NameValues.areNearly(given, otherFamily);
    }

    /// Where the names are swapped, the given name has said so for both.
    private int family(Comparison comparison, int level, int one, int other, long before) {
        if (comparison.beside() >= 0 && comparisons.getFirst().levelIn(before) == NameValues.SWAPPED) {
            return ComparisonLevels.MISSING;
        }
        return level == NameValues.DIFFERENT && comparison.sex() >= 0 && areWomen(comparison.sex(), one, other)
                ? NameValues.MARRIED
                : level;
    }

    private boolean areWomen(int column, int one, int other) {
        return records.value(column, one) == records.value(column, other)
                && ((ExactValues) records.values(column)).isFemale(records.value(column, one));
    }

    private int address(Comparison comparison, int level, int one, int other) {
        if (comparison.beside() < 0) {
            return level;
        }
        int property = records.value(comparison.beside(), one);
        return property != Values.NONE
                        && property == records.value(comparison.beside(), other)
                        && level != ComparisonLevels.SAME
                ? AddressValues.PROPERTY
                : level;
    }

    /// The levels of pairs of values compared lately; a pair that falls on another's place is forgotten.
    private static final class Memory {

        private final Values values;
        private long[] pairs = new long[0];
        private byte[] levels = new byte[0];

        Memory(Values values) {
            this.values = values;
        }

        /// As the values become more. What was remembered is forgotten.
        private void makeRoom() {
            int room = Integer.highestOneBit(Math.min(MOST_REMEMBERED / 2, values.count() * REMEMBERED_FOR_EACH)) << 1;
            pairs = new long[room];
            levels = new byte[room];
        }

        public int level(int one, int other) {
            if (one == Values.NONE || other == Values.NONE) {
                return ComparisonLevels.MISSING;
            }
            if (one == other) {
                return ComparisonLevels.SAME;
            }
            if (pairs.length < MOST_REMEMBERED && pairs.length < values.count() * REMEMBERED_FOR_EACH) {
                makeRoom();
            }
            int low = Math.min(one, other);
            int high = Math.max(one, other);
            long pair = (long) low << 32 | high;
            int place = (int) Hash.mix(pair) & (pairs.length - 1);
            if (pairs[place] != pair) {
                boolean inOrder = values.text(low).compareTo(values.text(high)) < 0;
                levels[place] = (byte) (inOrder ? values.compare(low, high) : values.compare(high, low));
                pairs[place] = pair;
            }
            return levels[place];
        }
    }
}
