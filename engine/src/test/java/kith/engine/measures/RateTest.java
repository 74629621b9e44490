package kith.engine.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTest {

    /// Newcombe 1998, Statistics in Medicine 17:857, table I: 81 of 263 has the score interval 0.2553 to 0.3662.
    @Test
    void the_interval_is_wilsons() {
        Rate rate = new Rate(81, 263);

        assertThat(rate.perThousand()).isCloseTo(307.98, within(0.01));
        assertThat(rate.lowPerThousand()).isCloseTo(255.3, within(0.05));
        assertThat(rate.highPerThousand()).isCloseTo(366.2, within(0.05));
    }

    /// The same table: 0 of 20 has 0.0000 to 0.1611.
    @Test
    void none_of_a_few_is_uncertain_too() {
        Rate rate = new Rate(0, 20);

        assertThat(rate.lowPerThousand()).isZero();
        assertThat(rate.highPerThousand()).isCloseTo(161.1, within(0.05));
    }

    @Test
    void all_of_a_few_stays_within_a_thousand() {
        assertThat(new Rate(20, 20).highPerThousand()).isCloseTo(1_000, within(1e-9));
    }

    @Test
    void there_is_no_rate_of_nobody() {
        assertThatThrownBy(() -> new Rate(0, 0)).hasMessage("0 of 0 is no rate");
        assertThatThrownBy(() -> new Rate(5, 4)).hasMessage("5 of 4 is no rate");
    }
}
