package kith.engine.linkage.estimation;

import kith.engine.linkage.comparison.Priors;

/// How many pairs are one person's, and from which probability it is best to believe it, found on the pairs
/// that the rules give.
record Calibration(Priors priors, double threshold) {

    private static final double LOWEST_THRESHOLD = 0.45;

    /// @param least the share of pairs that is taken to be of one household at least; 0 where the model has no class
    ///     for them
    static Calibration of(CandidateLikelihoods likelihoods, Priors start, double least) {
        Priors fitted = likelihoods.fitted(start);
        Priors priors = fitted.withHousehold(Math.max(least, fitted.household()));
        return new Calibration(priors, threshold(likelihoods.probabilities(priors)));
    }

    /// Where the expected F1 is highest, which is at half of the highest there is (Lipton, Elkan and
    /// Naryanaswamy 2014).
    ///
    /// @param probabilities from the lowest to the highest
    private static double threshold(double[] probabilities) {
        double expected = 0;
        for (double probability : probabilities) {
            expected += probability;
        }
        double right = 0;
        double best = 0;
        for (int i = probabilities.length - 1; i >= 0; i--) {
            right += probabilities[i];
            best = Math.max(best, 2 * right / (probabilities.length - i + expected));
        }
        return Math.clamp(best / 2, LOWEST_THRESHOLD, 0.5);
    }
}
