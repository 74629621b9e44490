package kith.engine.linkage.estimation;

import java.util.List;
import kith.engine.linkage.comparison.Comparison;
import kith.engine.linkage.comparison.Priors;

/// Whether a model needs a class of pairs for people of one household. Files that are drawn from a whole country,
/// or made by a generator, have no households; a class for them would only take pairs of one person for two
/// people's.
///
/// @param least the share of pairs that is believed to be of one household, before anything is learned
/// @param parameters how many the class has: its prior, and its level probabilities of the fields that people
///     of one household share
record HouseholdClass(double least, int parameters) {

    /// The Bayes factor from which evidence is strong (Kass and Raftery 1995).
    private static final double STRONG = 20;

    static HouseholdClass of(double least, List<Comparison> comparisons) {
        return new HouseholdClass(
                least,
                1
                        + comparisons.stream()
                                .filter(Comparison::isOfHouseholds)
                                .mapToInt(
                                        comparison -> comparison.levels().all().size() - 1)
                                .sum());
    }

    /// The class is needed if it makes the pairs likelier by more than its parameters cost (the Bayesian information
    /// criterion; Schwarz 1978), or if there is no strong evidence against as many households as believed.
    boolean isNeeded(CandidateLikelihoods likelihoods, Priors fitted) {
        double without = likelihoods.logLikelihood(likelihoods.fitted(fitted.withHousehold(0)));
        double cost = parameters * Math.log(likelihoods.one().length) / 2;
        Priors believed = fitted.withHousehold(Math.max(least, fitted.household()));
        return likelihoods.logLikelihood(fitted) - without > cost
                || without - likelihoods.logLikelihood(believed) < Math.log(STRONG);
    }
}
