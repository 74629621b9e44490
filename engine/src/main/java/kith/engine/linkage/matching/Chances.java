package kith.engine.linkage.matching;

/// How common pairs are of all there are, before anything is compared.
///
/// @param onePerson pairs that are one person's
/// @param household pairs of two people of one household, of those that are two people's
/// @param kinship pairs of two people who look like one, for each that is one person's
record Chances(double onePerson, double household, Kinship kinship) {

    Chances with(Kinship found) {
        return new Chances(onePerson, household, found);
    }

    double priorBits() {
        return Math.log(onePerson / (1 - onePerson)) / Math.log(2);
    }
}
