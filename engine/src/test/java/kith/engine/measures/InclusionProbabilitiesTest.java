package kith.engine.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kith.engine.measures.InclusionProbabilities.Cell;
import org.junit.jupiter.api.Test;

class InclusionProbabilitiesTest {

    @Test
    void small_groups_are_drawn_from_as_often_as_large_ones() {
        List<Cell> cells = List.of(new Cell(List.of("large"), 900), new Cell(List.of("small"), 100));

        List<Double> chances = InclusionProbabilities.of(cells, 40);

        assertThat(900 * chances.get(0)).isCloseTo(20, within(1e-6));
        assertThat(100 * chances.get(1)).isCloseTo(20, within(1e-6));
    }

    @Test
    void the_best_chance_that_any_of_its_groups_gives_is_a_things_own() {
        List<Cell> cells = List.of(
                new Cell(List.of("north", "old"), 10),
                new Cell(List.of("north", "young"), 490),
                new Cell(List.of("south", "young"), 500));

        List<Double> chances = InclusionProbabilities.of(cells, 30);

        assertThat(chances.get(0)).isGreaterThan(chances.get(1));
        assertThat(10 * chances.get(0) + 490 * chances.get(1) + 500 * chances.get(2))
                .isCloseTo(30, within(1e-6));
    }

    @Test
    void of_few_things_all_are_drawn() {
        assertThat(InclusionProbabilities.of(List.of(new Cell(List.of("a"), 3), new Cell(List.of("b"), 2)), 10))
                .containsExactly(1.0, 1.0);
        assertThat(InclusionProbabilities.of(List.of(), 10)).isEmpty();
    }
}
