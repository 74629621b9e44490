package kith.engine.linkage.estimation;

import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.blocking.CandidatePairs;
import kith.engine.linkage.comparison.Comparison;
import kith.engine.linkage.comparison.PairComparison;
import kith.engine.linkage.values.Hash;

/// How many pairs came out at each combination of levels.
final class ComparisonVectors implements CandidatePairs.Taker {

    private final PairComparison pairing;
    private long[] patterns = new long[1024];
    private double[] counts = new double[1024];
    private int size;

    ComparisonVectors(PairComparison pairing) {
        this.pairing = pairing;
    }

    @Override
    public void take(int one, int other) {
        add(pairing.pattern(one, other), 1);
    }

    /// A pattern is kept as one more than it is, since 0 is no pattern.
    void add(long pattern, double count) {
        int slot = slot(pattern + 1);
        if (patterns[slot] == 0) {
            patterns[slot] = pattern + 1;
            size++;
        }
        counts[slot] += count;
        if (size * 2 > patterns.length) {
            grow();
        }
    }

    private int slot(long kept) {
        int slot = (int) (Hash.mix(kept) & (patterns.length - 1));
        while (patterns[slot] != 0 && patterns[slot] != kept) {
            slot = slot + 1 & patterns.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = patterns;
        double[] countsBefore = counts;
        patterns = new long[before.length * 2];
        counts = new double[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(before[i]);
                patterns[slot] = before[i];
                counts[slot] = countsBefore[i];
            }
        }
    }

    /// All of them together, in ascending order so that sums come out the same every time.
    static Counted sum(List<ComparisonVectors> parts, List<Comparison> left) {
        ComparisonVectors sum = new ComparisonVectors(parts.getFirst().pairing);
        for (ComparisonVectors part : parts) {
            for (int i = 0; i < part.patterns.length; i++) {
                if (part.patterns[i] != 0) {
                    long pattern = part.patterns[i] - 1;
                    for (Comparison comparison : left) {
                        pattern = comparison.without(pattern);
                    }
                    sum.add(pattern, part.counts[i]);
                }
            }
        }
        return sum.counted();
    }

    private Counted counted() {
        long[] sorted =
                Arrays.stream(patterns).filter(kept -> kept != 0).sorted().toArray();
        double[] inOrder = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            inOrder[i] = counts[slot(sorted[i])];
            sorted[i]--;
        }
        return new Counted(sorted, inOrder);
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Counted(long[] patterns, double[] counts) {

        double pairs() {
            return Arrays.stream(counts).sum();
        }
    }
}
