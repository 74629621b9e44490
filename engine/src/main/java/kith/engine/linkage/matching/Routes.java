package kith.engine.linkage.matching;

import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.values.Hash;

/// The routes of a model, with the bounds on their blocks.
///
/// A block that was too large when the model was made is divided by a further trait, and again as long as it is; one
/// that cannot be divided any more is refused, and said to be. Which blocks these are is frozen with the model, so that
/// a record's keys depend on nothing but the record.
///
/// @param dividers the traits that divide, in the order in which they are tried
/// @param divided the keys of the blocks that were too large
record Routes(List<Route> all, List<Trait> dividers, KeySet divided) {

    /// In a block of so many, each record is compared with all others.
    static final int LARGEST_BLOCK = 300;

    Routes {
        all = List.copyOf(all);
        dividers = List.copyOf(dividers);
    }

    /// Routes none of whose blocks is divided.
    static Routes undivided(List<Route> all) {
        return new Routes(all, List.of(), KeySet.NONE);
    }

    /// The same with more blocks divided.
    Routes dividing(long[] blocks) {
        return new Routes(all, dividers, divided.with(blocks));
    }

    /// The number of the block that a record stands in on a route; 0 where it stands in none.
    long key(int route, Records records, int row) {
        long key = all.get(route).key(records, row);
        int depth = 0;
        while (key != 0 && divided.has(key)) {
            key = depth == dividers.size()
                    ? 0
                    : Hash.of(key, dividers.get(depth++).of(records, row));
        }
        return key;
    }

    /// Whether a record stands in a block that was refused.
    boolean isRefused(int route, Records records, int row) {
        return all.get(route).key(records, row) != 0 && key(route, records, row) == 0;
    }

    /// The keys of a record, on all routes where it has one.
    long[] keys(Records records, int row) {
        long[] keys = new long[all.size()];
        int count = 0;
        for (int route = 0; route < keys.length; route++) {
            long key = key(route, records, row);
            if (key != 0) {
                keys[count++] = key;
            }
        }
        return Arrays.copyOf(keys, count);
    }
}
