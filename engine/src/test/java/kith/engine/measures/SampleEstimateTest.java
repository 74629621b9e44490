package kith.engine.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kith.engine.measures.InclusionProbabilities.Cell;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SampleEstimateTest {

    /// One of a group of ten with a chance of a tenth, two of a group of two that were sure to be drawn.
    @Test
    void what_had_little_chance_stands_for_many() {
        SampleEstimate sampled = new SampleEstimate(
                List.of(new SampledUnit(0.1, true), new SampledUnit(1, true), new SampledUnit(1, false)));

        assertThat(sampled.total()).isCloseTo(11, within(1e-9));
        assertThat(sampled.share().estimate()).isCloseTo(11.0 / 12, within(1e-9));
    }

    @Test
    void with_equal_chances_it_is_the_plain_share_with_wilsons_interval() {
        List<SampledUnit> drawn = new ArrayList<>();
        for (int i = 0; i < 263; i++) {
            drawn.add(new SampledUnit(0.2, i < 81));
        }

        Proportion share = new SampleEstimate(drawn).share();

        assertThat(share.estimate()).isCloseTo(81.0 / 263, within(1e-9));
        assertThat(share.low()).isCloseTo(new Rate(81, 263).lowPerThousand() / 1_000, within(0.0003));
    }

    @Test
    void all_right_among_few_is_uncertain_and_less_so_among_more() {
        Proportion few = new SampleEstimate(List.of(new SampledUnit(0.5, true), new SampledUnit(0.5, true))).share();
        Proportion more = new SampleEstimate(java.util.Collections.nCopies(100, new SampledUnit(0.5, true))).share();

        assertThat(few.low()).isLessThan(0.4);
        assertThat(more.low()).isBetween(0.96, 0.97);
        assertThat(more.high()).isEqualTo(1);
    }

    /// Drawn 4,000 times over from the same borough of two groups, one small and worse than the other.
    @Property(tries = 8)
    void is_right_on_average_whatever_the_chances(
            @ForAll @IntRange(min = 20, max = 150) int expected, @ForAll @IntRange(min = 1, max = 1_000) int seed) {
        List<Cell> cells = List.of(new Cell(List.of("large"), 900), new Cell(List.of("small"), 100));
        List<Double> chances = InclusionProbabilities.of(cells, expected);
        Random chance = new Random(seed);
        double sum = 0;
        double squares = 0;
        int trials = 4_000;
        for (int trial = 0; trial < trials; trial++) {
            double total = new SampleEstimate(drawn(chances, chance)).total();
            sum += total;
            squares += total * total;
        }
        double mean = sum / trials;
        double error = Math.sqrt((squares / trials - mean * mean) / trials);

        assertThat(mean).isCloseTo(HOLDING, within(4.5 * error));
    }

    @Test
    void the_interval_holds_the_truth_about_95_times_in_100_also_where_a_third_is_never_answered() {
        List<Double> chances = InclusionProbabilities.of(
                List.of(new Cell(List.of("large"), 900), new Cell(List.of("small"), 100)), 150);
        Random chance = new Random(11);
        int holds = 0;
        for (int trial = 0; trial < 1_000; trial++) {
            List<SampledUnit> answered = new ArrayList<>(drawn(chances, chance));
            answered.removeIf(_ -> chance.nextInt(3) == 0);
            Proportion share = new SampleEstimate(answered).share();
            holds += share.low() <= HOLDING / 1_000.0 && HOLDING / 1_000.0 <= share.high() ? 1 : 0;
        }

        assertThat(holds).isBetween(930, 985);
    }

    /// Of 900 nine in ten hold, of 100 six in ten.
    private static final int HOLDING = 870;

    private static List<SampledUnit> drawn(List<Double> chances, Random chance) {
        List<SampledUnit> drawn = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            boolean isLarge = i < 900;
            double its = chances.get(isLarge ? 0 : 1);
            if (chance.nextDouble() < its) {
                drawn.add(new SampledUnit(its, isLarge ? i < 810 : i < 960));
            }
        }
        return drawn;
    }
}
