package kith.population.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kith.engine.registers.Period;
import kith.engine.registers.RegisterReason;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void what_is_kept_is_what_is_read() {
        List<RegisterReason> reasons = List.of(
                new RegisterReason(
                        1,
                        "urn:\"quoted\" \\ and é\n",
                        "44054006",
                        LocalDate.of(2019, 3, 4),
                        Period.OPEN,
                        SecurityLabel.NORMAL),
                new RegisterReason(
                        2,
                        "",
                        "59621000",
                        LocalDate.of(1931, 1, 1),
                        LocalDate.of(2020, 2, 29),
                        SecurityLabel.SENSITIVE,
                        false));

        assertThat(Reasons.read(Reasons.write(reasons))).isEqualTo(reasons);
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Reasons.read(Reasons.write(List.of()))).isEmpty();
    }
}
