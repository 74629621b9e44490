package kith.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void a_number_is_rounded_to_its_decimals() {
        assertThat(Decimals.of(9.96, 1)).isEqualTo("10.0");
        assertThat(Decimals.of(-14.06, 1)).isEqualTo("-14.1");
        assertThat(Decimals.of(0.05, 3)).isEqualTo("0.050");
        assertThat(Decimals.of(-0.04, 1)).isEqualTo("-0.0");
        assertThat(Decimals.of(Double.NEGATIVE_INFINITY, 1)).isEqualTo("-Infinity");
        assertThat(Decimals.of(1e12, 1)).isEqualTo("1000000000000.0");
    }

    @Property
    void a_number_is_written_as_format_writes_it_but_for_the_last_decimal_of_what_lies_half_way(
            @ForAll @DoubleRange(min = -1000, max = 1000) double number,
            @ForAll @IntRange(min = 1, max = 6) int places) {
        String formatted = String.format(Locale.ROOT, "%." + places + "f", number);

        assertThat(Decimals.of(number, places)).hasSameSizeAs(formatted);
        assertThat(Double.parseDouble(Decimals.of(number, places)))
                .isCloseTo(Double.parseDouble(formatted), within(1.01 * Math.pow(10, -places)));
    }
}
