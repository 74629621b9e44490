package kith.engine.linkage.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kith.engine.linkage.matching.Field.Kind;
import kith.engine.linkage.values.Levels;
import org.junit.jupiter.api.Test;

/// Expectation-maximisation is given comparison vectors drawn from known parameters, and has to find those again.
class ExpectationTest {

    private static final int PAIRS = 200_000;

    private static final List<Likeness> LIKENESSES = Likeness.of(new Records(List.of(
            Field.of(Kind.GIVEN_NAME),
            Field.of(Kind.FAMILY_NAME),
            Field.of(Kind.BIRTH_DATE),
            Field.of(Kind.SEX),
            Field.of(Kind.ADDRESS),
            Field.of(Kind.PHONE))));

    private static final Weights BELIEVED = Weights.believed(LIKENESSES);

    @Test
    void m_is_found_from_comparison_vectors_without_knowing_who_is_who() {
        Shares m = moved(BELIEVED.onePerson());
        Patterns.Counted vectors = vectors(new double[] {0.3, 0, 0.7}, m, BELIEVED.household());

        Expectation found = Expectation.of(vectors, start(), LIKENESSES, false);

        assertClose(found.onePerson(), m);
        assertThat(found.onePersonPairs()).isCloseTo(0.3 * PAIRS, within(0.01 * PAIRS));
        assertThat(found.householdPairs()).isZero();
    }

    @Test
    void households_are_told_from_one_person() {
        Shares m = moved(BELIEVED.onePerson());
        Patterns.Counted vectors = vectors(new double[] {0.2, 0.2, 0.6}, m, BELIEVED.household());

        Expectation found = Expectation.of(vectors, start(), LIKENESSES, true);

        assertClose(found.onePerson(), m);
        assertThat(found.onePersonPairs()).isCloseTo(0.2 * PAIRS, within(0.01 * PAIRS));
        assertThat(found.householdPairs()).isCloseTo(0.2 * PAIRS, within(0.03 * PAIRS));
    }

    @Test
    void the_proportions_found_add_up_to_one() {
        Expectation found = Expectation.of(
                vectors(new double[] {0.1, 0.3, 0.6}, BELIEVED.onePerson(), BELIEVED.household()),
                start(),
                LIKENESSES,
                true);

        assertThat(Arrays.stream(found.sorts()).sum()).isCloseTo(1, within(1e-9));
        for (double[] levels : found.onePerson().of()) {
            assertThat(Arrays.stream(levels).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void a_field_that_no_pair_has_keeps_what_was_believed() {
        Patterns patterns = new Patterns(new Pairing(new Records(List.of(Field.of(Kind.SEX))), List.of()));
        patterns.add((long) Levels.SAME << LIKENESSES.getFirst().shift(), 1_000);

        Expectation found =
                Expectation.of(Patterns.sum(List.of(patterns), List.of()), start(), LIKENESSES, false);

        assertThat(found.onePerson().at(2, Levels.SAME))
                .isCloseTo(BELIEVED.onePerson().at(2, Levels.SAME), within(1e-9));
    }

    private static Expectation.Start start() {
        return new Expectation.Start(BELIEVED.onePerson(), BELIEVED.household(), BELIEVED.anyTwo(), false);
    }

    /// Other parameters than those that the estimation starts from.
    private static Shares moved(Shares believed) {
        Shares moved = believed.copy();
        for (double[] levels : moved.of()) {
            levels[Levels.SAME] *= 0.85;
            double sum = Arrays.stream(levels).sum();
            for (int level = 1; level < levels.length; level++) {
                levels[level] /= sum;
            }
        }
        return moved;
    }

    private static Patterns.Counted vectors(double[] classes, Shares m, Shares household) {
        Random random = new Random(17);
        Patterns patterns = new Patterns(new Pairing(new Records(List.of(Field.of(Kind.SEX))), List.of()));
        for (int pair = 0; pair < PAIRS; pair++) {
            double dice = random.nextDouble();
            Shares of = dice < classes[0] ? m : dice < classes[0] + classes[1] ? household : BELIEVED.anyTwo();
            long pattern = 0;
            for (int k = 0; k < LIKENESSES.size(); k++) {
                pattern |= (long) level(of.of()[k], random.nextDouble())
                        << LIKENESSES.get(k).shift();
            }
            patterns.add(pattern, 1);
        }
        return Patterns.sum(List.of(patterns), List.of());
    }

    private static int level(double[] probabilities, double dice) {
        double left = dice * Arrays.stream(probabilities).sum();
        int level = 0;
        while (level < probabilities.length - 1 && left >= probabilities[level]) {
            left -= probabilities[level++];
        }
        return Math.max(level, Levels.SAME);
    }

    private static void assertClose(Shares found, Shares expected) {
        for (int k = 0; k < LIKENESSES.size(); k++) {
            for (int level = 1; level < expected.of()[k].length; level++) {
                assertThat(found.at(k, level))
                        .as("%s, level %d", LIKENESSES.get(k).field().words(), level)
                        .isCloseTo(expected.at(k, level), within(0.01));
            }
        }
    }
}
