package kith.engine.linkage.blocking;

import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.Hash;

/// The rules of a model, with the bounds on their blocks.
///
/// A block that was too large when the model was made is divided by a further feature, and again as long as it
/// is; one that cannot be divided any more is refused, and said to be. Which blocks these are is frozen with
/// the model, so that a record's keys depend on nothing but the record.
///
/// @param dividers the features that divide, in the order in which they are tried
/// @param divided the keys of the blocks that were too large
public record BlockingRules(List<BlockingRule> all, List<BlockingFeature> dividers, KeySet divided) {

    /// In a block of so many, each record is compared with all others.
    public static final int LARGEST_BLOCK = 300;

    public BlockingRules {
        all = List.copyOf(all);
        dividers = List.copyOf(dividers);
    }

    /// BlockingRules none of whose blocks is divided.
    public static BlockingRules undivided(List<BlockingRule> all) {
        return new BlockingRules(all, List.of(), KeySet.NONE);
    }

    /// The same with more blocks divided.
    public BlockingRules dividing(long[] blocks) {
        return new BlockingRules(all, dividers, divided.with(blocks));
    }

    /// The number of the block that a record stands in on a rule; 0 where it stands in none.
    long key(int rule, Records records, int row) {
        long key = finest(rule, records, row);
        return divided.has(key) ? 0 : key;
    }

    /// The number of the block that a record would stand in on a rule, which could not be divided any more and was
    /// refused; 0 where none was.
    long refusedKey(int rule, Records records, int row) {
        long key = finest(rule, records, row);
        return divided.has(key) ? key : 0;
    }

    private long finest(int rule, Records records, int row) {
        long key = all.get(rule).key(records, row);
        for (int depth = 0; depth < dividers.size() && key != 0 && divided.has(key); depth++) {
            key = Hash.of(key, dividers.get(depth).of(records, row));
        }
        return key;
    }

    /// The keys of a record, on all rules where it has one.
    public long[] keys(Records records, int row) {
        long[] keys = new long[all.size()];
        int count = 0;
        for (int rule = 0; rule < keys.length; rule++) {
            long key = key(rule, records, row);
            if (key != 0) {
                keys[count++] = key;
            }
        }
        return Arrays.copyOf(keys, count);
    }
}
