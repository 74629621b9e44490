package kith.population.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.engine.terms.Deceased;
import org.junit.jupiter.api.Test;

class SummariesTest {

    private static final UUID KEY = new UUID(0, 7);
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private static RecordRow record(long number, String given) {
        return new RecordRow(
                7,
                number,
                KEY,
                2,
                NINE,
                given,
                "Mensah",
                LocalDate.of(1951, 4, 2),
                true,
                null,
                null,
                null,
                null,
                null,
                Deceased.UNSTATED,
                null,
                false);
    }

    @Test
    void two_records_that_a_partner_sent_at_one_time_give_the_same_summary_in_either_order() {
        RecordRow first = record(1, "Grace");
        RecordRow second = record(2, "Ada");

        assertThat(Summaries.of(List.of(second, first), partner -> false))
                .isEqualTo(Summaries.of(List.of(first, second), partner -> false))
                .satisfies(summary -> assertThat(summary.givenName()).isEqualTo("Grace"));
    }
}
