package kith.engine.linkage.comparison;

import java.util.List;
import java.util.function.ToDoubleFunction;
import kith.engine.linkage.values.ComparisonLevel;
import kith.engine.linkage.values.Postcodes;

/// How often pairs of one sort are at each level of each comparison. The shares of a comparison add up to one,
/// and those of postcodes to one for each thing that addresses can be.
@SuppressWarnings("ArrayRecordComponent")
public record LevelProbabilities(double[][] of) {

    private static final double LEAST = 1e-9;

    public static LevelProbabilities zero(List<Comparison> comparisons) {
        return new LevelProbabilities(comparisons.stream()
                .map(comparison -> new double[comparison.levels().count()])
                .toArray(double[][]::new));
    }

    static LevelProbabilities ofOnePerson(List<Comparison> comparisons) {
        return believed(comparisons, ComparisonLevel::m);
    }

    static LevelProbabilities ofTwoPeople(List<Comparison> comparisons) {
        return believed(comparisons, ComparisonLevel::u);
    }

    private static LevelProbabilities believed(List<Comparison> comparisons, ToDoubleFunction<ComparisonLevel> belief) {
        return new LevelProbabilities(comparisons.stream()
                .map(comparison -> comparison.levels().figures(belief))
                .toArray(double[][]::new));
    }

    public double at(int comparison, int level) {
        return of[comparison][level];
    }

    public void add(int comparison, int level, double weight) {
        of[comparison][level] += weight;
    }

    void addAll(LevelProbabilities other, double weight) {
        for (int k = 0; k < of.length; k++) {
            for (int level = 0; level < of[k].length; level++) {
                of[k][level] += weight * other.of[k][level];
            }
        }
    }

    /// What was counted, as shares, with a belief that counts like so many pairs.
    public LevelProbabilities towards(LevelProbabilities belief, double strength, List<Comparison> comparisons) {
        LevelProbabilities shares = zero(comparisons);
        for (int k = 0; k < of.length; k++) {
            for (int level = 1; level < of[k].length; level++) {
                double total = 0;
                double believed = 0;
                for (int other = 1; other < of[k].length; other++) {
                    if (group(comparisons.get(k), other) == group(comparisons.get(k), level)) {
                        total += of[k][other];
                        believed += belief.of[k][other];
                    }
                }
                shares.of[k][level] = (of[k][level] + strength * belief.of[k][level] / believed) / (total + strength);
            }
        }
        return shares;
    }

    private static int group(Comparison comparison, int level) {
        return comparison.after() < 0 ? 1 : Postcodes.firstOfGroup(level);
    }

    public double bits(int comparison, int level) {
        return Math.log(Math.max(LEAST, of[comparison][level])) / Math.log(2);
    }

    public LevelProbabilities copy() {
        double[][] copy = new double[of.length][];
        for (int k = 0; k < of.length; k++) {
            copy[k] = of[k].clone();
        }
        return new LevelProbabilities(copy);
    }
}
