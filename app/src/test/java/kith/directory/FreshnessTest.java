package kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kith.directory.freshness.Freshness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, CHECKED",
        "2026-05-02, CHECKED",
        "2026-05-01, AGEING",
        "2025-11-02, AGEING",
        "2025-11-01, STALE",
        "2024-11-02, STALE",
        "2024-11-01, NOT_OFFERED"
    })
    void freshness_follows_from_the_day_an_entry_was_checked(LocalDate checked, Freshness freshness) {
        assertThat(Freshness.of(Optional.of(checked), LocalDate.of(2026, 11, 2)))
                .isEqualTo(freshness);
    }

    @Test
    void an_entry_that_nobody_ever_checked_may_be_out_of_date() {
        assertThat(Freshness.of(Optional.empty(), LocalDate.of(2026, 11, 2))).isEqualTo(Freshness.STALE);
    }
}
