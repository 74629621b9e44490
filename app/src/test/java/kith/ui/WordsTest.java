package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_moment_is_said_in_londons_time() {
        assertThat(Words.moment(Instant.parse("2026-07-01T23:30:00Z"))).isEqualTo("2 July 2026 at 00:30");
    }

    @Test
    void a_birthday_is_a_year_more() {
        LocalDate born = LocalDate.of(1951, 4, 2);

        assertThat(Words.age(born, LocalDate.of(2026, 4, 1))).isEqualTo("74 years");
        assertThat(Words.age(born, LocalDate.of(2026, 4, 2))).isEqualTo("75 years");
        assertThat(Words.age(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 4, 2)))
                .isEqualTo("1 year");
    }

    @Test
    void a_language_is_said_in_english_and_what_is_no_tag_stays() {
        assertThat(Words.language("so")).isEqualTo("Somali");
        assertThat(Words.language("pt-BR")).isEqualTo("Portuguese (Brazil)");
        assertThat(Words.language("British Sign Language")).isEqualTo("British Sign Language");
    }

    @Test
    void one_is_not_many() {
        assertThat(Words.count(1, "person", "people")).isEqualTo("1 person");
        assertThat(Words.count(1_234, "person", "people")).isEqualTo("1,234 people");
    }

    @Test
    void how_long_is_said_in_its_largest_unit() {
        assertThat(Words.about(Duration.ofHours(50))).isEqualTo("2 days");
        assertThat(Words.about(Duration.ofMinutes(90))).isEqualTo("90 minutes");
        assertThat(Words.about(Duration.ofSeconds(1))).isEqualTo("1 second");
    }

    @Test
    void bytes_are_said_in_their_largest_unit() {
        assertThat(Words.bytes(999)).isEqualTo("999 bytes");
        assertThat(Words.bytes(120_400_000)).isEqualTo("120.4 MB");
    }
}
