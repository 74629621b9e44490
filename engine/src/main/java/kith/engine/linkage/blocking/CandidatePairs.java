package kith.engine.linkage.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Parallel;
import kith.engine.linkage.records.Records;

/// The pairs that stand together in a block of some rule, each once however many rules it is found by.
public final class CandidatePairs {

    private static final long PAIRS_AT_ONCE = 200_000;

    private final Records records;
    private final List<Blocks> rules;
    private final Mode mode;
    private final IntPredicate some;

    CandidatePairs(Records records, List<Blocks> rules, Mode mode, IntPredicate some) {
        this.records = records;
        this.rules = rules;
        this.mode = mode;
        this.some = some;
    }

    public static CandidatePairs of(Records records, BlockingRules rules, Mode mode) {
        return of(records, rules, mode, Copies.NONE);
    }

    /// @param copies records that are compared with nobody
    public static CandidatePairs of(Records records, BlockingRules rules, Mode mode, Copies copies) {
        return BlockingKeys.of(records, rules, copies).candidates(mode, 1);
    }

    /// Those in which one of some records is.
    public CandidatePairs with(IntPredicate some) {
        return new CandidatePairs(records, rules, mode, some);
    }

    /// Takes pairs.
    public interface Taker {
        void take(int one, int other);
    }

    /// Some blocks of a rule.
    private record Part(int rule, int from, int to) {}

    /// Gives every pair to one of the takers, which are made one for each part of the work and given back in
    /// its order.
    public <T extends Taker> List<T> each(Supplier<T> taker) {
        List<Part> parts = parts();
        return Parallel.parts(parts.size(), part -> {
            T own = taker.get();
            each(parts.get(part), own);
            return own;
        });
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            Blocks blocks = rules.get(rule);
            int from = 0;
            long pairs = 0;
            for (int block = 0; block < blocks.count(); block++) {
                pairs += blocks.pairs(block);
                if (pairs >= PAIRS_AT_ONCE) {
                    parts.add(new Part(rule, from, block + 1));
                    from = block + 1;
                    pairs = 0;
                }
            }
            if (from < blocks.count()) {
                parts.add(new Part(rule, from, blocks.count()));
            }
        }
        return parts;
    }

    private void each(Part part, Taker taker) {
        Blocks blocks = rules.get(part.rule);
        for (int block = part.from; block < part.to; block++) {
            int end = blocks.start(block + 1);
            for (int i = blocks.start(block); i < end; i++) {
                boolean isOne = some.test(blocks.row(i));
                for (int j = i + 1; j < end; j++) {
                    if (isOne || some.test(blocks.row(j))) {
                        take(part.rule, blocks.row(i), blocks.row(j), taker);
                    }
                }
            }
        }
    }

    private void take(int rule, int one, int other, Taker taker) {
        if (mode.allows(records.source(one), records.source(other)) && isFirst(rule, one, other)) {
            taker.take(one, other);
        }
    }

    private boolean isFirst(int rule, int one, int other) {
        for (int earlier = 0; earlier < rule; earlier++) {
            if (rules.get(earlier).areTogether(one, other)) {
                return false;
            }
        }
        return true;
    }

    /// At most so many; those found by several rules are counted with each.
    public double pairs() {
        return rules.stream().mapToDouble(Blocks::pairs).sum();
    }
}
