package kith.engine.linkage.estimation;

import java.util.List;
import kith.engine.linkage.comparison.Comparison;
import kith.engine.linkage.comparison.LevelProbabilities;
import kith.engine.linkage.comparison.Parameters;
import kith.engine.linkage.comparison.RelativeBound;
import kith.engine.linkage.comparison.RelativeConfusion;
import kith.engine.linkage.values.ComparisonLevels;

/// Finds, without being told who is who, how often records of one person are at each level
/// (expectation-maximisation; Winkler 1988, after Fellegi and Sunter 1969).
///
/// Pairs are of one person, of two people of one household, or of any two people. What any two people have in
/// common is known from pairs at random and stays; the other two are looked for. Without the household two
/// sisters would look like one woman: their address, telephone and family name agree together, and are not
/// three pieces of evidence.
@SuppressWarnings("ArrayRecordComponent")
record ExpectationMaximisation(LevelProbabilities m, LevelProbabilities household, double[] sorts, double pairs) {

    private static final int ROUNDS = 60;
    private static final double STILL = 1e-6;

    /// What is believed beforehand counts like so many pairs.
    private static final double BELIEF = 6;

    private static final double BELIEF_OF_HOUSEHOLDS = 40;

    /// What is believed before anything is learned.
    ///
    /// @param bound how far twins are kept from teaching what one person is called
    record Start(LevelProbabilities m, LevelProbabilities household, LevelProbabilities u, RelativeBound bound) {}

    double matchPairs() {
        return sorts[0] * pairs;
    }

    double householdPairs() {
        return sorts[1] * pairs;
    }

    static ExpectationMaximisation of(
            ComparisonVectors.Counted counted, Start start, List<Comparison> comparisons, boolean households) {
        ExpectationMaximisation found = new ExpectationMaximisation(
                start.m,
                start.household,
                households ? new double[] {0.1, 0.05, 0.85} : new double[] {0.1, 0, 0.9},
                counted.pairs());
        for (int round = 0; round < ROUNDS; round++) {
            ExpectationMaximisation next = found.next(counted, start, comparisons);
            double moved = Math.abs(next.sorts[0] - found.sorts[0]) + Math.abs(next.sorts[1] - found.sorts[1]);
            found = next;
            if (moved < STILL) {
                break;
            }
        }
        return found;
    }

    private ExpectationMaximisation next(ComparisonVectors.Counted counted, Start start, List<Comparison> comparisons) {
        LevelProbabilities one = LevelProbabilities.zero(comparisons);
        LevelProbabilities home = LevelProbabilities.zero(comparisons);
        double[] total = new double[3];
        double[] likely = new double[3];
        for (int i = 0; i < counted.patterns().length; i++) {
            long pattern = counted.patterns()[i];
            double count = counted.counts()[i];
            likely[0] = sorts[0] * likelihood(pattern, m, comparisons);
            likely[1] = sorts[1] * likelihood(pattern, household, comparisons);
            likely[2] = sorts[2] * likelihood(pattern, start.u, comparisons);
            double all = likely[0] + likely[1] + likely[2];
            if (all <= 0) {
                continue;
            }
            for (int sort = 0; sort < 3; sort++) {
                total[sort] += count * likely[sort] / all;
            }
            for (int k = 0; k < comparisons.size(); k++) {
                int level = comparisons.get(k).levelIn(pattern);
                if (level != ComparisonLevels.MISSING) {
                    one.add(k, level, count * likely[0] / all);
                    home.add(k, level, count * likely[1] / all);
                }
            }
        }
        double pairs = Math.max(1, total[0] + total[1] + total[2]);
        return new ExpectationMaximisation(
                RelativeConfusion.without(
                        one.towards(start.m, BELIEF, comparisons), total[0], comparisons, start.bound),
                Parameters.ofTwoPeople(
                        home.towards(start.household, BELIEF_OF_HOUSEHOLDS, comparisons), start.u, comparisons),
                new double[] {total[0] / pairs, total[1] / pairs, total[2] / pairs},
                pairs);
    }

    static double likelihood(long pattern, LevelProbabilities shares, List<Comparison> comparisons) {
        double likelihood = 1;
        for (int k = 0; k < comparisons.size(); k++) {
            int level = comparisons.get(k).levelIn(pattern);
            if (level != ComparisonLevels.MISSING) {
                likelihood *= shares.at(k, level);
            }
        }
        return likelihood;
    }
}
