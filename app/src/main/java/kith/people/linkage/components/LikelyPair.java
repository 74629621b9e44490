package kith.people.linkage.components;

import kith.engine.linkage.clustering.PairScore;
import org.jspecify.annotations.Nullable;

/// Two records that may be one person's, with whom each belongs to as it is stored. The lower comes first.
///
/// @param weight in bits
public record LikelyPair(
        long record,
        long other,
        float weight,
        @Nullable Long person,
        @Nullable Long otherPerson) {

    public double probability() {
        return PairScore.probability(weight);
    }
}
