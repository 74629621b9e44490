package kith.engine.linkage.comparison;

import java.util.HashMap;
import java.util.Map;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.Values;

/// How many records have each value of a field. Two Okoros are more likely one person than two Smiths.
///
/// @param counts of the values that more than one record has, folded
/// @param records that say something in the field
/// @param again how many more records a person has on average that say the same: they make a value no commoner
public record TermFrequencies(Map<String, Integer> counts, int records, double again) {

    /// Among a handful of records every value looks common. What is believed beforehand counts like so many
    /// records, or pairs of them.
    private static final double BELIEF = 20;

    /// The share of records that have any one name, text or postcode.
    private static final double BELIEVED = 0.002;

    public TermFrequencies {
        counts = Map.copyOf(counts);
    }

    public static TermFrequencies of(Records records, int column) {
        Values values = records.values(column);
        int[] counted = new int[values.count()];
        int said = 0;
        for (int row = 0; row < records.size(); row++) {
            int value = records.value(column, row);
            if (value != Values.NONE) {
                counted[value]++;
                said++;
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int value = 1; value < counted.length; value++) {
            if (counted[value] > 1) {
                counts.put(values.text(value), counted[value]);
            }
        }
        return new TermFrequencies(counts, said, 0);
    }

    /// The share of records that have a value, in bits: how surprising it is that another has it as well.
    double bits(String value) {
        double others = Math.max(1, counts.getOrDefault(value, 1) - again);
        return Math.log((others + BELIEF * BELIEVED) / (records + BELIEF)) / Math.log(2);
    }

    public TermFrequencies with(double recordsOfOneAgain) {
        return new TermFrequencies(counts, records, recordsOfOneAgain);
    }

    /// How likely it is that two records at random say the same.
    ///
    /// @param believed how likely, before any are counted
    public double ofTheSame(double believed) {
        double same = 0;
        for (int count : counts.values()) {
            same += count * (count - 1.0);
        }
        return (same + BELIEF * believed) / (records * (records - 1.0) + BELIEF);
    }
}
