package kith.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final long PAIRS = 1_000_000;
    private static final double[][] RANDOM = {{0.01, 0.99}, {0.02, 0.98}, {0.1, 0.9}};
    private static final double[][] SAME = {{0.9, 0.1}, {0.8, 0.2}, {0.95, 0.05}};

    @Test
    void how_often_each_level_holds_for_one_person_is_learned_from_pairs_that_nobody_labelled() {
        double[][] learned = new Training(patterns(0.3), RANDOM, firstGuess(), 0.5).learn();

        for (int of = 0; of < SAME.length; of++) {
            assertThat(learned[of]).containsExactly(SAME[of], within(0.001));
        }
    }

    @Test
    void a_first_guess_that_every_pair_is_one_persons_is_unlearned() {
        double[][] learned = new Training(patterns(0.3), RANDOM, firstGuess(), 1).learn();

        assertThat(learned[0]).containsExactly(SAME[0], within(0.01));
    }

    @Test
    void what_is_not_known_teaches_nothing() {
        List<Training.Pattern> patterns = List.of(
                new Training.Pattern(List.of(0, Comparison.UNKNOWN, 0), 700),
                new Training.Pattern(List.of(1, Comparison.UNKNOWN, 0), 300));

        double[][] learned = new Training(patterns, RANDOM, firstGuess(), 0.5).learn();

        assertThat(learned[1]).containsExactly(firstGuess()[1], within(0.0));
    }

    private static double[][] firstGuess() {
        return new double[][] {{0.95, 0.05}, {0.95, 0.05}, {0.95, 0.05}};
    }

    /// As many pairs of each pattern as there would be.
    private static List<Training.Pattern> patterns(double share) {
        List<Training.Pattern> patterns = new ArrayList<>();
        for (int first = 0; first < 2; first++) {
            for (int second = 0; second < 2; second++) {
                for (int third = 0; third < 2; third++) {
                    double pairs = PAIRS
                            * (share * SAME[0][first] * SAME[1][second] * SAME[2][third]
                                    + (1 - share) * RANDOM[0][first] * RANDOM[1][second] * RANDOM[2][third]);
                    patterns.add(new Training.Pattern(List.of(first, second, third), Math.round(pairs)));
                }
            }
        }
        return patterns;
    }
}
