package kith.engine.linkage.blocking;

import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Parallel;
import kith.engine.linkage.records.Records;

/// The keys of some records on some rules.
public final class BlockingKeys {

    private final Records records;
    private final BlockingRules rules;
    private final Copies copies;

    /// Of each rule the key of each record; 0 where it has none.
    private final long[][] of;

    private BlockingKeys(Records records, BlockingRules rules, Copies copies, long[][] of) {
        this.records = records;
        this.rules = rules;
        this.copies = copies;
        this.of = of;
    }

    public static BlockingKeys of(Records records, BlockingRules rules) {
        return of(records, rules, Copies.NONE);
    }

    /// A record's keys are found together, because rules share features.
    ///
    /// @param copies records that have no keys
    public static BlockingKeys of(Records records, BlockingRules rules, Copies copies) {
        long[][] of = new long[rules.all().size()][records.size()];
        Parallel.rows(records.size(), row -> {
            boolean isCopy = copies.isCopy(row);
            for (int rule = 0; rule < of.length; rule++) {
                of[rule][row] = isCopy ? 0 : rules.key(rule, records, row);
            }
        });
        return new BlockingKeys(records, rules, copies, of);
    }

    /// The keys on the same rules, with the bounds that these records need.
    ///
    /// @param dividers what blocks that are too large are divided by, in the order in which it is tried
    public BlockingKeys bounded(List<BlockingFeature> dividers) {
        BlockingKeys keys =
                new BlockingKeys(records, new BlockingRules(rules.all(), dividers, KeySet.NONE), copies, of);
        for (int depth = 0; depth <= dividers.size(); depth++) {
            long[] tooLarge = keys.tooLarge();
            if (tooLarge.length == 0) {
                break;
            }
            keys = of(records, keys.rules.dividing(tooLarge), copies);
        }
        return keys;
    }

    private long[] tooLarge() {
        return Parallel.parts(of.length, rule -> Blocks.commonerThan(BlockingRules.LARGEST_BLOCK, of[rule])).stream()
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    public BlockingRules rules() {
        return rules;
    }

    /// The pairs that these keys give.
    ///
    /// @param share of all blocks, where a sample is enough
    public CandidatePairs candidates(Mode mode, double share) {
        return new CandidatePairs(
                records, Parallel.parts(of.length, rule -> Blocks.of(of[rule], share)), mode, _ -> true);
    }

    /// Those that one rule gives by itself.
    public CandidatePairs candidates(int rule, Mode mode, double share) {
        return new CandidatePairs(records, List.of(Blocks.of(of[rule], share)), mode, _ -> true);
    }
}
