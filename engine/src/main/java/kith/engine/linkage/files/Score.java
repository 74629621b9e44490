package kith.engine.linkage.files;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import kith.engine.linkage.clustering.Clusters;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;

/// How well pairs were found, against the truth: of those that were found, how many are right, and of those
/// that are right, how many were found. Pairs that no rule gave count as not found.
public record Score(double precision, double recall, double f1) {

    static Score of(double right, double found, double all) {
        double precision = found == 0 ? 1 : right / found;
        double recall = all == 0 ? 1 : right / all;
        return new Score(precision, recall, right == 0 ? (all == 0 && found == 0 ? 1 : 0) : 2 * right / (found + all));
    }

    /// Of links.
    public static Score of(People people, Links links, double threshold, Mode mode) {
        long found = 0;
        long right = 0;
        for (int link = 0; link < links.size(); link++) {
            if (links.probability(link) >= threshold) {
                found++;
                right += people.truth(links.one(link)) == people.truth(links.other(link)) ? 1 : 0;
            }
        }
        return of((double) right, (double) found, people.pairsOfOnePerson(mode));
    }

    /// Of pairs that something else found, each once: the lower row in the upper half of a number, the other in
    /// the lower.
    public static Score ofPairs(People people, long[] pairs, Mode mode) {
        long right = Arrays.stream(pairs)
                .filter(pair -> people.truth((int) (pair >>> 32)) == people.truth((int) pair))
                .count();
        return of((double) right, (double) pairs.length, people.pairsOfOnePerson(mode));
    }

    /// Of all pairs that clusters make.
    public static Score of(People people, Clusters clusters, Mode mode) {
        return of(people, clusters::of, mode);
    }

    /// Of all pairs that groups make.
    ///
    /// @param groupOf a number for the group that a row is in
    public static Score of(People people, IntUnaryOperator groupOf, Mode mode) {
        Map<Long, Integer> both = new HashMap<>();
        Records records = people.records();
        int[] numberOf = new int[records.size()];
        for (int row = 0; row < records.size(); row++) {
            long key = (long) people.truth(row) << 32 | groupOf.applyAsInt(row);
            numberOf[row] = both.computeIfAbsent(key, _ -> both.size());
        }
        return of(
                pairs(records, row -> numberOf[row], mode),
                pairs(records, groupOf, mode),
                people.pairsOfOnePerson(mode));
    }

    /// How many pairs are in one group each.
    static double pairs(Records records, IntUnaryOperator groupOf, Mode mode) {
        double all = pairs(records, row -> groupOf.applyAsInt(row));
        if (mode == Mode.BOTH) {
            return all;
        }
        Map<Long, Integer> numbers = new HashMap<>();
        double within = pairs(
                records,
                row -> numbers.computeIfAbsent(
                        (long) groupOf.applyAsInt(row) << 32 | records.source(row), _ -> numbers.size()));
        return mode == Mode.DEDUPE ? within : all - within;
    }

    private static double pairs(Records records, IntUnaryOperator groupOf) {
        int[] groups = new int[records.size()];
        Arrays.setAll(groups, groupOf);
        Arrays.sort(groups);
        double pairs = 0;
        int from = 0;
        for (int at = 1; at <= groups.length; at++) {
            if (at == groups.length || groups[at] != groups[from]) {
                double size = at - from;
                pairs += size * (size - 1) / 2;
                from = at;
            }
        }
        return pairs;
    }
}
