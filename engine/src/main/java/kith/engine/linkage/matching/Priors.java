package kith.engine.linkage.matching;

/// How common pairs are of all there are, before anything is compared.
///
/// @param match pairs that are one person's
/// @param household pairs of two people of one household, of those that are two people's
/// @param relatives pairs of two people who look like one, for each that is one person's
record Priors(double match, double household, RelativeConfusion relatives) {

    Priors with(RelativeConfusion found) {
        return new Priors(match, household, found);
    }

    double priorBits() {
        return Math.log(match / (1 - match)) / Math.log(2);
    }
}
