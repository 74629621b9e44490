package kith.engine.linkage.matching;

import java.util.List;
import kith.engine.linkage.values.Levels;
import kith.engine.linkage.values.Postcodes;

/// How often pairs of one sort are at each level of each likeness. The shares of a likeness add up to one, and those of
/// postcodes to one for each thing that addresses can be.
@SuppressWarnings("ArrayRecordComponent")
record Shares(double[][] of) {

    private static final double LEAST = 1e-9;

    static Shares zero(List<Likeness> likenesses) {
        return new Shares(likenesses.stream()
                .map(likeness -> new double[likeness.levels().count()])
                .toArray(double[][]::new));
    }

    static Shares ofOnePerson(List<Likeness> likenesses) {
        return believed(likenesses, Levels::ofOnePerson);
    }

    static Shares ofTwoPeople(List<Likeness> likenesses) {
        return believed(likenesses, Levels::ofTwoPeople);
    }

    private static Shares believed(
            List<Likeness> likenesses, java.util.function.Function<Levels, List<Double>> belief) {
        return new Shares(likenesses.stream()
                .map(likeness -> belief.apply(likeness.levels()).stream()
                        .mapToDouble(share -> share)
                        .toArray())
                .toArray(double[][]::new));
    }

    double at(int likeness, int level) {
        return of[likeness][level];
    }

    void add(int likeness, int level, double weight) {
        of[likeness][level] += weight;
    }

    void addAll(Shares other, double weight) {
        for (int k = 0; k < of.length; k++) {
            for (int level = 0; level < of[k].length; level++) {
                of[k][level] += weight * other.of[k][level];
            }
        }
    }

    /// What was counted, as shares, with a belief that counts like so many pairs.
    Shares towards(Shares belief, double strength, List<Likeness> likenesses) {
        Shares shares = zero(likenesses);
        for (int k = 0; k < of.length; k++) {
            for (int level = 1; level < of[k].length; level++) {
                double total = 0;
                double believed = 0;
                for (int other = 1; other < of[k].length; other++) {
                    if (group(likenesses.get(k), other) == group(likenesses.get(k), level)) {
                        total += of[k][other];
                        believed += belief.of[k][other];
                    }
                }
                shares.of[k][level] = (of[k][level] + strength * belief.of[k][level] / believed) / (total + strength);
            }
        }
        return shares;
    }

    private static int group(Likeness likeness, int level) {
        return likeness.after() < 0 ? 1 : Postcodes.firstOfGroup(level);
    }

    double bits(int likeness, int level) {
        return Math.log(Math.max(LEAST, of[likeness][level])) / Math.log(2);
    }

    Shares copy() {
        double[][] copy = new double[of.length][];
        for (int k = 0; k < of.length; k++) {
            copy[k] = of[k].clone();
        }
        return new Shares(copy);
    }
}
