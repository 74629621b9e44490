package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kith.ui.Shares.Figure;
import kith.ui.Shares.Tick;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void the_scale_begins_near_the_lowest_and_says_so() {
        Shares plot = plot(new Figure("North", 0.981, 0.99, 0.995), new Figure("South", 0.961, 0.975, 0.99));

        assertThat(plot.ticks()).extracting(Tick::label).containsExactly("96", "97", "98", "99", "100");
        assertThat(plot.unit()).isEqualTo("% found. The scale begins at 96%");
    }

    @Test
    void a_share_lies_in_its_interval_and_on_the_plot() {
        assertThat(plot(new Figure("North", 0.2, 0.7, 1)).lines()).allSatisfy(line -> {
            assertThat(line.middle()).isBetween(line.low(), line.high());
            assertThat(line.high()).isLessThanOrEqualTo(Shares.WIDTH);
        });
    }

    @Test
    void shares_that_are_almost_all_have_a_finer_scale() {
        assertThat(plot(new Figure("North", 0.9971, 0.998, 0.9991)).ticks())
                .extracting(Tick::label)
                .containsExactly("99.70", "99.75", "99.80", "99.85", "99.90", "99.95");
        assertThat(plot(new Figure("All", 1, 1, 1)).ticks()).hasSizeGreaterThan(1);
    }

    @Test
    void what_was_said_beforehand_has_a_mark_and_everybody_a_line() {
        Shares plot = Shares.of(
                "Said",
                "% so",
                List.of(new Figure("Half", 0.4, 0.5, 0.6, OptionalDouble.of(0.7))),
                OptionalDouble.of(0.5),
                "everybody");

        assertThat(Rendered.part("shares", Map.of("plot", plot)))
                .contains("<rect", "Dashed: everybody", "stroke-dasharray");
    }

    private static Shares plot(Figure... figures) {
        return Shares.of("Found", "% found", List.of(figures), OptionalDouble.empty(), "");
    }
}
