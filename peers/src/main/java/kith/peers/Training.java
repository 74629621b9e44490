package kith.peers;

import java.util.Arrays;
import java.util.List;

/// Learns how often each level holds for two records of one person, from pairs that a rule gives, by expectation
/// maximisation. How often it holds for two records taken at random is known already and stays.
final class Training {

    private static final int ROUNDS = 25;
    private static final double CHANGES_NO_MORE = 0.0001;
    private static final double NEVER_ALL = 0.999;
    private static final double NEVER_SEEN = 1e-6;

    /// How two records compare in everything, and how many pairs compare so.
    record Pattern(List<Integer> levels, long pairs) {}

    private final List<Pattern> patterns;
    private final double[][] random;
    private final double[][] same;
    private double share;

    /// @param random for each comparison, how often each level holds at random
    /// @param same a first guess of how often it holds for one person; written over
    /// @param share a first guess of how many of the pairs are one person's
    Training(List<Pattern> patterns, double[][] random, double[][] same, double share) {
        this.patterns = patterns;
        this.random = random;
        this.same = same;
        this.share = Math.min(NEVER_ALL, share);
    }

    /// How often each level holds for one person.
    double[][] learn() {
        boolean changes = true;
        for (int round = 0; round < ROUNDS && changes; round++) {
            changes = round() > CHANGES_NO_MORE;
        }
        return same;
    }

    /// Makes shares of counts, in the place of those that there were. Nothing is never.
    ///
    /// @return the largest change
    static double toShares(double[] counts, double[] shares) {
        double all = Arrays.stream(counts).sum();
        double change = 0;
        for (int level = 0; level < shares.length; level++) {
            double share = Math.max(NEVER_SEEN, all == 0 ? shares[level] : counts[level] / all);
            change = Math.max(change, Math.abs(share - shares[level]));
            shares[level] = share;
        }
        return change;
    }

    /// @param odds up to infinity
    static double probability(double odds) {
        return 1 / (1 + 1 / odds);
    }

    /// @return the largest change
    private double round() {
        double[][] counts =
                Arrays.stream(same).map(levels -> new double[levels.length]).toArray(double[][]::new);
        double all = 0;
        double ofOne = 0;
        for (Pattern pattern : patterns) {
            double weight = share / (1 - share);
            for (int of = 0; of < same.length; of++) {
                int level = pattern.levels().get(of);
                weight *= level == Comparison.UNKNOWN ? 1 : same[of][level] / random[of][level];
            }
            double one = pattern.pairs() * probability(weight);
            all += pattern.pairs();
            ofOne += one;
            for (int of = 0; of < same.length; of++) {
                if (pattern.levels().get(of) != Comparison.UNKNOWN) {
                    counts[of][pattern.levels().get(of)] += one;
                }
            }
        }
        double change = Math.abs(ofOne / all - share);
        share = Math.min(NEVER_ALL, ofOne / all);
        for (int of = 0; of < same.length; of++) {
            change = Math.max(change, toShares(counts[of], same[of]));
        }
        return change;
    }
}
