package kith.engine.linkage.estimation;

import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Parallel;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.Hash;

/// Pairs of records as chance has it, the same every time: what any two people have in common. Where there are
/// few records it is all pairs.
final class RandomPairs {

    static final int MOST = 500_000;

    /// Of many records fewer are enough: it takes long for the same value to come twice.
    private static final int OF_MANY = 300_000;

    private static final int IN_A_PART = 50_000;

    static java.util.List<ComparisonVectors> of(
            Records records, Mode mode, java.util.function.Supplier<ComparisonVectors> taker) {
        long all = (long) records.size() * (records.size() - 1) / 2;
        return all <= MOST ? all(records, mode, taker) : some(records, mode, taker);
    }

    private static java.util.List<ComparisonVectors> all(
            Records records, Mode mode, java.util.function.Supplier<ComparisonVectors> taker) {
        ComparisonVectors patterns = taker.get();
        for (int one = 0; one < records.size(); one++) {
            for (int other = one + 1; other < records.size(); other++) {
                if (mode.allows(records.source(one), records.source(other))) {
                    patterns.take(one, other);
                }
            }
        }
        return java.util.List.of(patterns);
    }

    private static java.util.List<ComparisonVectors> some(
            Records records, Mode mode, java.util.function.Supplier<ComparisonVectors> taker) {
        return Parallel.parts(OF_MANY / IN_A_PART, part -> {
            ComparisonVectors patterns = taker.get();
            for (int i = 0; i < IN_A_PART; i++) {
                long dice = Hash.mix(((long) part * IN_A_PART + i) * 0x9E3779B97F4A7C15L);
                int one = (int) (((dice >>> 32) * records.size()) >>> 32);
                int other = (int) (((dice & 0xFFFFFFFFL) * records.size()) >>> 32);
                if (one != other && mode.allows(records.source(one), records.source(other))) {
                    patterns.take(one, other);
                }
            }
            return patterns;
        });
    }

    private RandomPairs() {}
}
