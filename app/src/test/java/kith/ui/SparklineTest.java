package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.ui.person.Sparkline;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void says_in_words_what_it_draws() {
        assertThat(Sparkline.of(List.of(48.0, 52.0, 61.5)).words()).isEqualTo("Up from 48 over the last 3 values");
        assertThat(Sparkline.of(List.of(61.5, 48.0)).words()).isEqualTo("Down from 61.5 over the last 2 values");
        assertThat(Sparkline.of(List.of(100.0, 104.0)).words()).startsWith("Steady");
    }

    @Test
    void goes_from_the_first_value_on_the_left_to_the_last_on_the_right() {
        assertThat(Sparkline.of(List.of(1.0, 2.0)).points()).isEqualTo("2.0,22.0 94.0,2.0");
    }

    @Test
    void one_value_draws_nothing() {
        assertThat(Sparkline.of(List.of(1.0))).isEqualTo(new Sparkline("", "No earlier value"));
    }
}
