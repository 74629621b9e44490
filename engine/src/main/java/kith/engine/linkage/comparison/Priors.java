package kith.engine.linkage.comparison;

/// How common pairs are of all there are, before anything is compared.
///
/// @param match pairs that are one person's
/// @param household pairs of two people of one household, of those that are two people's
/// @param relatives pairs of two people who look like one, for each that is one person's
public record Priors(double match, double household, RelativeConfusion relatives) {

    /// How many others of their household a record has at least. Records may show that there are more.
    public static final double HOUSEMATES = 0.2;

    public Priors with(RelativeConfusion found) {
        return new Priors(match, household, found);
    }

    public Priors withHousehold(double share) {
        return new Priors(match, share, relatives);
    }

    public double priorBits() {
        return Math.log(match / (1 - match)) / Math.log(2);
    }
}
