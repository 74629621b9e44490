package kith.engine.measures;

import java.util.Optional;

/// How many of some things hold, where the things come in clusters that hold or fail together: as the pairs
/// of one person's records do, all of which a single wrong date can part.
///
/// The share is a ratio of two sums over clusters, and its variance that of a ratio estimator with clusters
/// as units (Cochran 1977, *Sampling Techniques*, chapters 2 and 6). The clusters are taken as drawn one by
/// one from ever more that could have been. The effective size is what a plain share of that variance would
/// have been counted on, never more than there are things. Where all or none hold there is no variance to
/// see, and it is the number of clusters.
///
/// @param clusters how many have anything to count
/// @param hits how many things hold, over all clusters
/// @param of how many things there are
/// @param hitsSquared the sum of the squares of each cluster's hits
/// @param product the sum of each cluster's hits times its things
/// @param ofSquared the sum of the squares of each cluster's things
public record ClusteredProportion(
        long clusters, double hits, double of, double hitsSquared, double product, double ofSquared) {

    public static final ClusteredProportion NOTHING = new ClusteredProportion(0, 0, 0, 0, 0, 0);

    /// With one more cluster.
    public ClusteredProportion and(double hits, double of) {
        return new ClusteredProportion(
                clusters + (of > 0 ? 1 : 0),
                this.hits + hits,
                this.of + of,
                hitsSquared + hits * hits,
                product + hits * of,
                ofSquared + of * of);
    }

    /// Nothing where there is nothing to count.
    public Optional<Proportion> share() {
        if (of <= 0) {
            return Optional.empty();
        }
        double share = Math.clamp(hits / of, 0, 1);
        return Optional.of(Proportion.of(share, size(share)));
    }

    private double size(double share) {
        double variance = variance(share);
        return variance <= 0 ? clusters : Math.clamp(share * (1 - share) / variance, 1, Math.max(1, of));
    }

    private double variance(double share) {
        if (clusters < 2 || hits <= 0 || hits >= of) {
            return 0;
        }
        double squares = hitsSquared - 2 * share * product + share * share * ofSquared;
        return squares * clusters / (clusters - 1) / (of * of);
    }
}
