package kith.engine.linkage.estimation;

import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.blocking.CandidatePairs;
import kith.engine.linkage.comparison.Priors;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.Scorer;
import kith.engine.linkage.records.Records;

/// How many pairs are one person's, and from which probability it is best to believe it, found on the pairs
/// that the rules give.
record Calibration(Priors priors, double threshold) {

    private static final int ROUNDS = 40;
    private static final double LOWEST_THRESHOLD = 0.45;
    private static final double LEAST_CHANCE = 1e-10;

    /// @param allPairs how many there are of all records
    /// @param share of the blocks that the candidates are from
    static Calibration of(Model model, Records records, CandidatePairs candidates, double allPairs, double share) {
        ThreadLocal<Scorer> scorers = ThreadLocal.withInitial(() -> new Scorer(model, records));
        List<Odds> parts = candidates.each(() -> new Odds(scorers.get()));
        double[] one = parts.stream().flatMapToDouble(Odds::one).toArray();
        double[] home = parts.stream().flatMapToDouble(Odds::home).toArray();
        double[] kin = parts.stream().flatMapToDouble(Odds::kin).toArray();
        double pairs = allPairs * share;
        Priors priors = model.priors();
        for (int round = 0; round < ROUNDS; round++) {
            priors = next(priors, one, home, kin, pairs);
        }
        return new Calibration(priors, threshold(priors, one, home, kin));
    }

    private static Priors next(Priors priors, double[] one, double[] home, double[] kin, double pairs) {
        double ofOne = 0;
        double ofHome = 0;
        double asTwo = (1 - priors.match()) * (1 - priors.household());
        for (int i = 0; i < one.length; i++) {
            double asOne = priors.match() * one[i];
            double asHome = (1 - priors.match()) * priors.household() * home[i];
            double all = asOne * (1 + kin[i]) + asHome + asTwo;
            ofOne += asOne / all;
            ofHome += asHome / all;
        }
        double match = Math.clamp(ofOne / pairs, LEAST_CHANCE, 0.5);
        return new Priors(
                match, priors.household() == 0 ? 0 : Math.clamp(ofHome / pairs, LEAST_CHANCE, 0.5), priors.relatives());
    }

    /// Where the expected F1 is highest, which is at half of the highest there is (Lipton, Elkan and
    /// Naryanaswamy 2014).
    private static double threshold(Priors priors, double[] one, double[] home, double[] kin) {
        double[] probabilities = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            double asOne = priors.match() * one[i];
            double asTwo = (1 - priors.match()) * (1 - priors.household() + priors.household() * home[i]);
            probabilities[i] = asOne / (asOne * (1 + kin[i]) + asTwo);
        }
        Arrays.sort(probabilities);
        double expected = Arrays.stream(probabilities).sum();
        double right = 0;
        double best = 0;
        for (int i = probabilities.length - 1; i >= 0; i--) {
            right += probabilities[i];
            best = Math.max(best, 2 * right / (probabilities.length - i + expected));
        }
        return Math.clamp(best / 2, LOWEST_THRESHOLD, 0.5);
    }

    /// The likelihoods of pairs as one person's and as one household's, over that of any two, and as one
    /// family's over that of one person's.
    private static final class Odds implements CandidatePairs.Taker {

        private final Scorer scorer;
        private double[] one = new double[1024];
        private double[] home = new double[1024];
        private double[] kin = new double[1024];
        private int size;

        Odds(Scorer scorer) {
            this.scorer = scorer;
        }

        @Override
        public void take(int row, int other) {
            if (size == one.length) {
                one = Arrays.copyOf(one, size * 2);
                home = Arrays.copyOf(home, size * 2);
                kin = Arrays.copyOf(kin, size * 2);
            }
            scorer.odds(row, other);
            one[size] = scorer.oneOverTwo();
            home[size] = scorer.homeOverTwo();
            kin[size++] = scorer.kinOverOne();
        }

        java.util.stream.DoubleStream one() {
            return Arrays.stream(one, 0, size);
        }

        java.util.stream.DoubleStream home() {
            return Arrays.stream(home, 0, size);
        }

        java.util.stream.DoubleStream kin() {
            return Arrays.stream(kin, 0, size);
        }
    }
}
