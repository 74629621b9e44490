package kith.engine.linkage.matching;

import java.util.List;

/// What was learned of each likeness: how often pairs of one person, of one household and of any two people are
/// at each of its levels.
record Weights(Shares onePerson, Shares household, Shares anyTwo) {

    /// The bits that a level speaks for one person, against any two.
    double bits(int likeness, int level) {
        return onePerson.bits(likeness, level) - anyTwo.bits(likeness, level);
    }

    /// The most that a likeness can say for one person.
    double most(int likeness) {
        double most = 0;
        for (int level = 1; level < onePerson.of()[likeness].length; level++) {
            most = Math.max(most, bits(likeness, level));
        }
        return most;
    }

    static Weights believed(List<Likeness> likenesses) {
        Shares anyTwo = Shares.ofTwoPeople(likenesses);
        return new Weights(Shares.ofOnePerson(likenesses), household(likenesses, anyTwo), anyTwo);
    }

    /// What is believed of two people of one household. What they do not share by living together they have in
    /// common as any two people do; twins, and those of one name, are weighed apart ([Kin]).
    static Shares household(List<Likeness> likenesses, Shares anyTwo) {
        Shares shares = anyTwo.copy();
        for (int k = 0; k < likenesses.size(); k++) {
            List<Double> believed = likenesses.get(k).levels().household();
            for (int level = 1; believed.size() > 1 && level < shares.of()[k].length; level++) {
                shares.of()[k][level] = believed.get(level);
            }
        }
        return shares;
    }

    /// What was found of households, so that they stay two people: where living together is no reason to agree,
    /// they agree little oftener than any two do. Or records of one person with many slips would be taken for a
    /// household's.
    static Shares ofTwoPeople(Shares household, Shares anyTwo, List<Likeness> likenesses) {
        Shares shares = household.copy();
        for (int k = 0; k < likenesses.size(); k++) {
            if (!likenesses.get(k).isOfHouseholds()) {
                double left = 1;
                double[] of = shares.of()[k];
                for (int level = 1; level < of.length; level++) {
                    of[level] = Math.min(of[level], anyTwo.at(k, level) * OFTENER);
                    left -= of[level];
                }
                for (int level = 1; level < of.length; level++) {
                    of[level] += left * anyTwo.at(k, level);
                }
            }
        }
        return shares;
    }

    /// Couples are of an age, and parents name a child after somebody.
    private static final double OFTENER = 3;
}
