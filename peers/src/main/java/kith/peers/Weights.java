package kith.peers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What each level of each comparison weighs, in bits: how much oftener it holds for one person than at random.
/// A value that is counted weighs as much as its own share of the records says.
final class Weights {

    private final List<Comparison> comparisons;
    private final double[][] random;
    private final double[][] same;

    /// @param random for each comparison, how often each level holds at random
    /// @param same how often it holds for one person
    Weights(List<Comparison> comparisons, double[][] random, double[][] same) {
        this.comparisons = comparisons;
        this.random = random;
        this.same = same;
    }

    /// SQL that adds up the weights of the grades `grade_0` and so on.
    ///
    /// @param share of all pairs, those that are one person's
    String sum(double share) {
        return Stream.concat(
                        Stream.of(bits(share)),
                        IntStream.range(0, comparisons.size()).mapToObj(this::weight))
                .collect(Collectors.joining(" + "));
    }

    private String weight(int of) {
        List<Level> levels = comparisons.get(of).levels();
        String cases = IntStream.rangeClosed(0, levels.size())
                .mapToObj(level -> {
                    String counted =
                            level == levels.size() ? null : levels.get(level).counted();
                    double at = random[of][level];
                    String rare = counted == null ? "" : " + log2(%s / often_%s)".formatted(number(at), counted);
                    return "when %d then %s%s".formatted(level, number(log2(same[of][level] / at)), rare);
                })
                .collect(Collectors.joining(" "));
        return "case grade_%d %s else 0 end".formatted(of, cases);
    }

    /// SQL for what a probability is in bits.
    static String bits(double probability) {
        return number(log2(probability / (1 - probability)));
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "(%.12f::double)", number);
    }
}
