package kith.engine.linkage.matching;

import kith.engine.linkage.blocking.Copies;
import kith.engine.linkage.clustering.Links;

/// Records that say the same as an earlier one, and enough to be one person's. Any two of a group weigh alike.
///
/// @param count how many they are
record LinkedCopies(Links pairs, int count) {

    /// @param least the weight in bits from which pairs are kept
    static LinkedCopies of(Copies copies, Scorer scorer, double least) {
        Links pairs = new Links();
        int count = 0;
        for (int[] rows : copies.groups()) {
            double weight = scorer.weight(rows[0], rows[1], least);
            if (weight >= least) {
                Copies.pairs(rows, (one, other) -> pairs.add(one, other, weight));
                count += rows.length - 1;
            }
        }
        return new LinkedCopies(pairs, count);
    }
}
