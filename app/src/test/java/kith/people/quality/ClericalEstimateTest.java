package kith.people.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.quality.QualitySampleStore.CheckRow;
import kith.people.quality.QualitySampleStore.DrawnFromRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What decisions on drawn pairs say of precision and recall.
class ClericalEstimateTest {

    /// 1,000 joined pairs could be drawn and 50 more are ruled the same already. Twenty are drawn with a
    /// chance of a fiftieth, one of them wrong: 950 of 1,000, so 1,000 of 1,050. Of 40 likely pairs ten are
    /// drawn, and half are one person's: 20 are missed, so 1,000 of 1,020 are found.
    @Test
    void are_what_a_hand_counts() {
        List<CheckRow> checks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            checks.add(check(true, 0.02, i == 0 ? MatchDecision.NOT_SAME_PERSON : MatchDecision.SAME_PERSON));
        }
        for (int i = 0; i < 10; i++) {
            checks.add(check(false, 0.25, i % 2 == 0 ? MatchDecision.NOT_SAME_PERSON : MatchDecision.SAME_PERSON));
        }

        List<QualityMetric> figures = new ClericalEstimate(drawnFrom(1_000, 50, 40), checks).figures();

        QualityMetric precision = of(figures, Measure.PRECISION);
        assertThat(precision.hits()).isCloseTo(1_000, within(1e-6));
        assertThat(precision.of()).isEqualTo(1_050);
        assertThat(precision.share().orElseThrow().low()).isBetween(0.75, 0.82);
        QualityMetric recall = of(figures, Measure.RECALL);
        assertThat(recall.hits()).isCloseTo(1_000, within(1e-6));
        assertThat(recall.of()).isCloseTo(1_020, within(1e-6));
        assertThat(recall.share().orElseThrow().low()).isBetween(0.95, 0.97);
        assertThat(recall.units()).isEqualTo(30);
    }

    @Test
    void of_too_few_nothing_is_said() {
        List<CheckRow> nine = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            nine.add(check(true, 0.02, MatchDecision.SAME_PERSON));
        }
        for (int i = 0; i < 30; i++) {
            nine.add(check(true, 0.02, null));
        }

        List<QualityMetric> figures = new ClericalEstimate(drawnFrom(1_000, 0, 40), nine).figures();

        assertThat(figures).allSatisfy(figure -> assertThat(figure.isKnown()).isFalse());
        assertThat(of(figures, Measure.PRECISION).units()).isEqualTo(9);
    }

    /// Of 2,000 joined pairs 1,900 are right, and 150 of 300 likely ones: drawn over and over, what is
    /// ruled of two thirds of them is right on average, and the intervals hold the truth.
    @Test
    void are_right_on_average_and_their_intervals_hold_the_truth() {
        Random chance = new Random(5);
        double precision = 0;
        double recall = 0;
        int precisionHolds = 0;
        int recallHolds = 0;
        int trials = 600;
        for (int trial = 0; trial < trials; trial++) {
            List<QualityMetric> figures = new ClericalEstimate(drawnFrom(2_000, 0, 300), drawn(chance)).figures();
            var right = of(figures, Measure.PRECISION).share().orElseThrow();
            var found = of(figures, Measure.RECALL).share().orElseThrow();
            precision += right.estimate();
            recall += found.estimate();
            precisionHolds += right.low() <= 0.95 && 0.95 <= right.high() ? 1 : 0;
            recallHolds += found.low() <= 1_900.0 / 2_050 && 1_900.0 / 2_050 <= found.high() ? 1 : 0;
        }

        assertThat(precision / trials).isCloseTo(0.95, within(0.003));
        assertThat(recall / trials).isCloseTo(1_900.0 / 2_050, within(0.003));
        assertThat(precisionHolds).isGreaterThan(trials * 93 / 100);
        assertThat(recallHolds).isGreaterThan(trials * 95 / 100);
    }

    private static List<CheckRow> drawn(Random chance) {
        List<CheckRow> drawn = new ArrayList<>();
        for (int i = 0; i < 2_300; i++) {
            boolean joined = i < 2_000;
            boolean holds = joined ? i < 1_900 : i < 2_150;
            double its = joined ? (i % 4 == 0 ? 0.3 : 0.08) : 0.4;
            if (chance.nextDouble() < its) {
                MatchDecision verdict = holds ? MatchDecision.SAME_PERSON : MatchDecision.NOT_SAME_PERSON;
                drawn.add(check(joined, its, chance.nextInt(3) == 0 ? null : verdict));
            }
        }
        return drawn;
    }

    private static QualityMetric of(List<QualityMetric> figures, Measure measure) {
        return figures.stream()
                .filter(figure -> figure.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private static List<DrawnFromRow> drawnFrom(long joined, long ruled, long likely) {
        return List.of(
                new DrawnFromRow(true, Dimension.EVERYBODY, "", joined, ruled),
                new DrawnFromRow(false, Dimension.EVERYBODY, "", likely, 0));
    }

    private static CheckRow check(boolean joined, double chance, @Nullable MatchDecision verdict) {
        return new CheckRow(joined, chance, null, "", "", "", "", "", verdict);
    }
}
