package kith.engine.linkage.comparison;

import java.util.List;
import kith.engine.linkage.values.ComparisonLevel;

/// What was learned of each comparison: how often pairs of one person, of one household and of any two people
/// are at each of its levels.
public record Parameters(LevelProbabilities m, LevelProbabilities household, LevelProbabilities u) {

    /// The bits that a level speaks for one person, against any two.
    public double bits(int comparison, int level) {
        return m.bits(comparison, level) - u.bits(comparison, level);
    }

    /// The most that a comparison can say for one person.
    public double most(int comparison) {
        double most = 0;
        for (int level = 1; level < m.of()[comparison].length; level++) {
            most = Math.max(most, bits(comparison, level));
        }
        return most;
    }

    public static Parameters believed(List<Comparison> comparisons) {
        LevelProbabilities u = LevelProbabilities.ofTwoPeople(comparisons);
        return new Parameters(LevelProbabilities.ofOnePerson(comparisons), household(comparisons, u), u);
    }

    /// What is believed of two people of one household. What they do not share by living together they have in
    /// common as any two people do; twins, and those of one name, are weighed apart ([TwinAndNamesakeModel]).
    public static LevelProbabilities household(List<Comparison> comparisons, LevelProbabilities u) {
        LevelProbabilities shares = u.copy();
        for (int k = 0; k < comparisons.size(); k++) {
            if (comparisons.get(k).levels().differInHouseholds()) {
                shares.of()[k] = comparisons.get(k).levels().figures(ComparisonLevel::household);
            }
        }
        return shares;
    }

    /// What was found of households, so that they stay two people: where living together is no reason to agree,
    /// they agree little oftener than any two do. Or records of one person with many typing errors would be
    /// taken for a household's.
    public static LevelProbabilities ofTwoPeople(
            LevelProbabilities household, LevelProbabilities u, List<Comparison> comparisons) {
        LevelProbabilities shares = household.copy();
        for (int k = 0; k < comparisons.size(); k++) {
            if (!comparisons.get(k).isOfHouseholds()) {
                double left = 1;
                double[] of = shares.of()[k];
                for (int level = 1; level < of.length; level++) {
                    of[level] = Math.min(of[level], u.at(k, level) * OFTENER);
                    left -= of[level];
                }
                for (int level = 1; level < of.length; level++) {
                    of[level] += left * u.at(k, level);
                }
            }
        }
        return shares;
    }

    /// Couples are of an age, and parents name a child after somebody.
    private static final double OFTENER = 3;
}
