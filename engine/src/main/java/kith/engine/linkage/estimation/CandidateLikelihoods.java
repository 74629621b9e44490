package kith.engine.linkage.estimation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import kith.engine.linkage.blocking.CandidatePairs;
import kith.engine.linkage.comparison.Priors;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.Scorer;
import kith.engine.linkage.records.Records;

/// The likelihoods of candidate pairs by a model, and what they say of its priors. Pairs that are no candidates
/// count as pairs of any two people.
///
/// @param one the likelihood of each pair as one person's, over that as any two people's
/// @param home as two people's of one household, over that as any two people's
/// @param kin as two relatives', over that as one person's
/// @param pairs how many pairs the candidates are from
@SuppressWarnings("ArrayRecordComponent")
record CandidateLikelihoods(double[] one, double[] home, double[] kin, double pairs) {

    private static final int ROUNDS = 40;
    private static final double LEAST_CHANCE = 1e-10;

    static CandidateLikelihoods of(Model model, Records records, CandidatePairs candidates, double pairs) {
        ThreadLocal<Scorer> scorers = ThreadLocal.withInitial(() -> new Scorer(model, records));
        List<Scored> parts = candidates.each(() -> new Scored(scorers.get()));
        return new CandidateLikelihoods(
                together(parts, Scored::one), together(parts, Scored::home), together(parts, Scored::kin), pairs);
    }

    private static double[] together(List<Scored> parts, Function<Scored, DoubleStream> of) {
        return parts.stream().flatMapToDouble(of).toArray();
    }

    /// The priors that make the pairs likeliest. Where there is no household class, none is found.
    Priors fitted(Priors start) {
        Priors priors = start;
        for (int round = 0; round < ROUNDS; round++) {
            priors = next(priors);
        }
        return priors;
    }

    private Priors next(Priors priors) {
        double ofOne = 0;
        double ofHome = 0;
        for (int i = 0; i < one.length; i++) {
            double asOne = priors.match() * one[i];
            double asHome = (1 - priors.match()) * priors.household() * home[i];
            double all = asOne * (1 + kin[i]) + asHome + ofTwo(priors);
            ofOne += asOne / all;
            ofHome += asHome / all;
        }
        double match = Math.clamp(ofOne / pairs, LEAST_CHANCE, 0.5);
        return new Priors(
                match, priors.household() == 0 ? 0 : Math.clamp(ofHome / pairs, LEAST_CHANCE, 0.5), priors.relatives());
    }

    private static double ofTwo(Priors priors) {
        return (1 - priors.match()) * (1 - priors.household());
    }

    /// The natural logarithm of the likelihood of all pairs, up to a constant.
    double logLikelihood(Priors priors) {
        double sum = Math.max(0, pairs - one.length) * Math.log(ofTwo(priors));
        for (int i = 0; i < one.length; i++) {
            double asOne = priors.match() * one[i] * (1 + kin[i]);
            double asHome = (1 - priors.match()) * priors.household() * home[i];
            sum += Math.log(asOne + asHome + ofTwo(priors));
        }
        return sum;
    }

    /// The match probability of each pair, from the lowest to the highest.
    double[] probabilities(Priors priors) {
        double[] probabilities = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            double asOne = priors.match() * one[i];
            double asTwo = (1 - priors.match()) * (1 - priors.household() + priors.household() * home[i]);
            probabilities[i] = asOne / (asOne * (1 + kin[i]) + asTwo);
        }
        Arrays.sort(probabilities);
        return probabilities;
    }

    private static final class Scored implements CandidatePairs.Taker {

        private final Scorer scorer;
        private double[] one = new double[1024];
        private double[] home = new double[1024];
        private double[] kin = new double[1024];
        private int size;

        Scored(Scorer scorer) {
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

        DoubleStream one() {
            return Arrays.stream(one, 0, size);
        }

        DoubleStream home() {
            return Arrays.stream(home, 0, size);
        }

        DoubleStream kin() {
            return Arrays.stream(kin, 0, size);
        }
    }
}
