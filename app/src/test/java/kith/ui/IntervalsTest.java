package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.ui.Intervals.Figure;
import kith.ui.Intervals.Tick;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private final Intervals plot = Intervals.of(
            "Rates", "In every 1,000", List.of(new Figure("North", 90, 100, 112), new Figure("South", 10, 20, 35)));

    @Test
    void the_scale_begins_at_nought_and_goes_beyond_the_highest() {
        assertThat(plot.ticks().stream().map(Tick::label)).containsExactly("0", "20", "40", "60", "80", "100", "120");
    }

    @Test
    void a_figure_lies_within_its_interval_and_on_the_plot() {
        assertThat(plot.lines()).allSatisfy(line -> {
            assertThat(line.middle()).isBetween(line.low(), line.high());
            assertThat(line.high()).isLessThanOrEqualTo(Intervals.WIDTH);
        });
    }

    @Test
    void small_rates_have_a_scale_too() {
        assertThat(Intervals.of("Rates", "", List.of(new Figure("None", 0, 0, 0.4)))
                        .ticks())
                .hasSizeBetween(2, 7);
    }
}
