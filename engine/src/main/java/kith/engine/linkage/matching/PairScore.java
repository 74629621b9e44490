package kith.engine.linkage.matching;

import java.util.List;
import java.util.stream.Collectors;
import kith.engine.linkage.Decimals;

/// Two records compared: the evidence that they are one person's, piece by piece, as a waterfall shows it.
///
/// @param start how likely two records at random are, in bits
/// @param partialWeights in the order in which it was weighed; all of it and the start add up to the weight
/// @param weight in bits; 0 is as likely as not
/// @param probability that the two are one person's
public record PairScore(double start, List<PartialMatchWeight> partialWeights, double weight, double probability) {

    public PairScore {
        partialWeights = List.copyOf(partialWeights);
    }

    /// What one comparison says.
    ///
    /// @param bits above 0 for one person, below for two
    public record PartialMatchWeight(String field, String level, double bits) {

        @Override
        public String toString() {
            String sum = Decimals.of(bits, 1);
            return field + ": " + level + (sum.startsWith("-") ? " " : " +") + sum;
        }
    }

    /// The evidence in a line. It says nothing of what the records say.
    public String line() {
        return partialWeights.stream().map(PartialMatchWeight::toString).collect(Collectors.joining("; "));
    }

    /// The probability that a weight in bits comes to.
    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }
}
