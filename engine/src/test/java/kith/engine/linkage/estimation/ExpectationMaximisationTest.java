package kith.engine.linkage.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kith.engine.linkage.comparison.Comparison;
import kith.engine.linkage.comparison.LevelProbabilities;
import kith.engine.linkage.comparison.PairComparison;
import kith.engine.linkage.comparison.Parameters;
import kith.engine.linkage.comparison.RelativeBound;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.ComparisonLevels;
import org.junit.jupiter.api.Test;

/// ExpectationMaximisation-maximisation is given comparison vectors drawn from known parameters, and has to
/// find those again.
class ExpectationMaximisationTest {

    private static final int PAIRS = 200_000;

    private static final List<Comparison> LIKENESSES = Comparison.of(new Records(List.of(
            Field.of(Kind.GIVEN_NAME),
            Field.of(Kind.FAMILY_NAME),
            Field.of(Kind.BIRTH_DATE),
            Field.of(Kind.SEX),
            Field.of(Kind.ADDRESS),
            Field.of(Kind.PHONE))));

    private static final Parameters BELIEVED = Parameters.believed(LIKENESSES);

    @Test
    void m_is_found_from_comparison_vectors_without_knowing_who_is_who() {
        LevelProbabilities m = moved(BELIEVED.m());
        ComparisonVectors.Counted vectors = vectors(new double[] {0.3, 0, 0.7}, m, BELIEVED.household());

        ExpectationMaximisation found = ExpectationMaximisation.of(vectors, start(), LIKENESSES, false);

        assertClose(found.m(), m);
        assertThat(found.matchPairs()).isCloseTo(0.3 * PAIRS, within(0.01 * PAIRS));
        assertThat(found.householdPairs()).isZero();
    }

    @Test
    void households_are_told_from_one_person() {
        LevelProbabilities m = moved(BELIEVED.m());
        ComparisonVectors.Counted vectors = vectors(new double[] {0.2, 0.2, 0.6}, m, BELIEVED.household());

        ExpectationMaximisation found = ExpectationMaximisation.of(vectors, start(), LIKENESSES, true);

        assertClose(found.m(), m);
        assertThat(found.matchPairs()).isCloseTo(0.2 * PAIRS, within(0.01 * PAIRS));
        assertThat(found.householdPairs()).isCloseTo(0.2 * PAIRS, within(0.03 * PAIRS));
    }

    @Test
    void the_proportions_found_add_up_to_one() {
        ExpectationMaximisation found = ExpectationMaximisation.of(
                vectors(new double[] {0.1, 0.3, 0.6}, BELIEVED.m(), BELIEVED.household()), start(), LIKENESSES, true);

        assertThat(Arrays.stream(found.sorts()).sum()).isCloseTo(1, within(1e-9));
        for (double[] levels : found.m().of()) {
            assertThat(Arrays.stream(levels).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void a_field_that_no_pair_has_keeps_what_was_believed() {
        ComparisonVectors patterns =
                new ComparisonVectors(new PairComparison(new Records(List.of(Field.of(Kind.SEX))), List.of()));
        patterns.add((long) ComparisonLevels.SAME << LIKENESSES.getFirst().shift(), 1_000);

        ExpectationMaximisation found = ExpectationMaximisation.of(
                ComparisonVectors.sum(List.of(patterns), List.of()), start(), LIKENESSES, false);

        assertThat(found.m().at(2, ComparisonLevels.SAME))
                .isCloseTo(BELIEVED.m().at(2, ComparisonLevels.SAME), within(1e-9));
    }

    private static ExpectationMaximisation.Start start() {
        return new ExpectationMaximisation.Start(BELIEVED.m(), BELIEVED.household(), BELIEVED.u(), RelativeBound.NONE);
    }

    /// Other parameters than those that the estimation starts from.
    private static LevelProbabilities moved(LevelProbabilities believed) {
        LevelProbabilities moved = believed.copy();
        for (double[] levels : moved.of()) {
            levels[ComparisonLevels.SAME] *= 0.85;
            double sum = Arrays.stream(levels).sum();
            for (int level = 1; level < levels.length; level++) {
                levels[level] /= sum;
            }
        }
        return moved;
    }

    private static ComparisonVectors.Counted vectors(
            double[] classes, LevelProbabilities m, LevelProbabilities household) {
        Random random = new Random(17);
        ComparisonVectors patterns =
                new ComparisonVectors(new PairComparison(new Records(List.of(Field.of(Kind.SEX))), List.of()));
        for (int pair = 0; pair < PAIRS; pair++) {
            double dice = random.nextDouble();
            LevelProbabilities of = dice < classes[0] ? m : dice < classes[0] + classes[1] ? household : BELIEVED.u();
            long pattern = 0;
            for (int k = 0; k < LIKENESSES.size(); k++) {
                pattern |= (long) level(of.of()[k], random.nextDouble())
                        << LIKENESSES.get(k).shift();
            }
            patterns.add(pattern, 1);
        }
        return ComparisonVectors.sum(List.of(patterns), List.of());
    }

    private static int level(double[] probabilities, double dice) {
        double left = dice * Arrays.stream(probabilities).sum();
        int level = 0;
        while (level < probabilities.length - 1 && left >= probabilities[level]) {
            left -= probabilities[level++];
        }
        return Math.max(level, ComparisonLevels.SAME);
    }

    private static void assertClose(LevelProbabilities found, LevelProbabilities expected) {
        for (int k = 0; k < LIKENESSES.size(); k++) {
            for (int level = 1; level < expected.of()[k].length; level++) {
                assertThat(found.at(k, level))
                        .as("%s, level %d", LIKENESSES.get(k).field().words(), level)
                        .isCloseTo(expected.at(k, level), within(0.01));
            }
        }
    }
}
