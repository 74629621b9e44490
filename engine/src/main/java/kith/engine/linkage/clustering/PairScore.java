package kith.engine.linkage.clustering;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.engine.linkage.Decimals;

/// Two records compared: how likely they are one person's, and why.
///
/// @param start the prior match weight: how likely two records at random are one person's, in bits
/// @param partialWeights in the order in which they were added; with the start they sum to the weight
/// @param weight the match weight in bits; 0 means as likely as not
/// @param probability that both records are one person's
public record PairScore(double start, List<PartialMatchWeight> partialWeights, double weight, double probability) {

    public PairScore {
        partialWeights = List.copyOf(partialWeights);
    }

    /// What each comparison contributes, without the corrections.
    public List<PartialMatchWeight.OfComparison> comparisons() {
        return partialWeights.stream()
                .filter(PartialMatchWeight.OfComparison.class::isInstance)
                .map(PartialMatchWeight.OfComparison.class::cast)
                .toList();
    }

    /// All of it in one line, the prior first, so that it sums to the weight. It says nothing of what the records say.
    public String line() {
        return Stream.concat(
                        Stream.of("two records at random: " + Decimals.of(start, 1)),
                        partialWeights.stream().map(PartialMatchWeight::line))
                .collect(Collectors.joining("; "));
    }

    /// The match probability that belongs to a match weight in bits.
    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }
}
