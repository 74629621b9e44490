package kith.peers;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What is learned from the records themselves: how often each level holds at random and for one person, and
/// how many pairs are one person's.
final class Lessons {

    private static final double PAIRS_AT_RANDOM = 1e6;
    private static final double SHARE_OF_THE_SURE = 0.6;
    private static final double FIRST_GUESS = 0.95;

    private final Tables tables;
    private final Settings settings;
    private final List<Comparison> comparisons;
    private final double records;

    Lessons(Tables tables, Settings settings, int records) {
        this.tables = tables;
        this.settings = settings;
        this.comparisons = settings.comparisons();
        this.records = records;
    }

    /// Of all pairs, those that are one person's; more than none.
    double share() throws SQLException {
        return Math.max(1, tables.pair("sure", settings.sure())) / SHARE_OF_THE_SURE / (records * (records - 1) / 2);
    }

    /// How often each level holds for two records taken at random.
    double[][] random() throws SQLException {
        double part = Math.min(1, Math.sqrt(2 * PAIRS_AT_RANDOM) / records);
        tables.pairAtRandom("random", (long) (records * part));
        double[][] counts = new double[comparisons.size()][];
        Arrays.setAll(counts, of -> new double[comparisons.get(of).size()]);
        for (Training.Pattern pattern : tables.patterns("random", comparisons)) {
            for (int of = 0; of < counts.length; of++) {
                int level = pattern.levels().get(of);
                if (level != Comparison.UNKNOWN) {
                    counts[of][level] += pattern.pairs();
                }
            }
        }
        double[][] shares =
                Arrays.stream(counts).map(levels -> new double[levels.length]).toArray(double[][]::new);
        for (int of = 0; of < counts.length; of++) {
            Training.toShares(counts[of], shares[of]);
        }
        return shares;
    }

    /// How often each level holds for two records of one person: the median of what each training rule teaches.
    double[][] onePerson(double[][] random, double share) throws SQLException {
        List<List<double[]>> taught = new ArrayList<>();
        comparisons.forEach(_ -> taught.add(new ArrayList<>()));
        for (Rule rule : settings.training()) {
            learn(rule, random, share, taught);
        }
        return IntStream.range(0, comparisons.size())
                .mapToObj(of -> median(taught.get(of), comparisons.get(of).size()))
                .toArray(double[][]::new);
    }

    /// A rule teaches the comparisons that do not look at its columns.
    private void learn(Rule rule, double[][] random, double share, List<List<double[]>> taught) throws SQLException {
        List<Integer> teaches = IntStream.range(0, comparisons.size())
                .filter(of ->
                        rule.columns().stream().noneMatch(comparisons.get(of).columns()::contains))
                .boxed()
                .toList();
        tables.pair("training", List.of(rule));
        double odds = share / (1 - share);
        for (int of = 0; of < comparisons.size(); of++) {
            if (!teaches.contains(of)) {
                odds *= FIRST_GUESS / random[of][0];
            }
        }
        double[][] same =
                teaches.stream().map(of -> guess(comparisons.get(of).size())).toArray(double[][]::new);
        double[][] here = teaches.stream().map(of -> random[of]).toArray(double[][]::new);
        List<Training.Pattern> patterns = tables.patterns(
                "training", teaches.stream().map(comparisons::get).toList());
        double[][] learned = new Training(patterns, here, same, Training.probability(odds)).learn();
        for (int of = 0; of < learned.length; of++) {
            taught.get(teaches.get(of)).add(learned[of]);
        }
    }

    private static double[] guess(int levels) {
        double[] guess = new double[levels];
        Arrays.fill(guess, (1 - FIRST_GUESS) / (levels - 1));
        guess[0] = FIRST_GUESS;
        return guess;
    }

    private static double[] median(List<double[]> taught, int levels) {
        return taught.isEmpty()
                ? guess(levels)
                : IntStream.range(0, levels)
                        .mapToDouble(level -> {
                            double[] said = taught.stream()
                                    .mapToDouble(lesson -> lesson[level])
                                    .sorted()
                                    .toArray();
                            return (said[(said.length - 1) / 2] + said[said.length / 2]) / 2;
                        })
                        .toArray();
    }
}
