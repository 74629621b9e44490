package kith.engine.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Property
    void a_moment_is_the_day_it_was_in_london(
            @ForAll @LongRange(min = -3_000_000_000L, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = -14, max = 14) int hoursAhead) {
        OffsetDateTime moment = Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHours(hoursAhead));

        assertThat(PartialDate.find(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)))
                .contains(PartialDate.of(moment.atZoneSameInstant(LONDON).toLocalDate()));
    }

    @Property
    void a_moment_with_a_fraction_and_any_offset_is_the_day_it_was_in_london(
            @ForAll @LongRange(min = -2_000_000_000L, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanosecond,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int minutesAhead) {
        OffsetDateTime moment =
                Instant.ofEpochSecond(second, nanosecond).atOffset(ZoneOffset.ofTotalSeconds(60 * minutesAhead));

        assertThat(PartialDate.find(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)))
                .contains(PartialDate.of(moment.atZoneSameInstant(LONDON).toLocalDate()));
    }

    @Property
    void a_moment_in_summer_time_or_universal_time_is_the_day_it_was_in_london(
            @ForAll @LongRange(min = -3_000_000_000L, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = 0, max = 1) int hoursAhead) {
        OffsetDateTime moment = Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHours(hoursAhead));

        assertThat(PartialDate.find(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)))
                .contains(PartialDate.of(moment.atZoneSameInstant(LONDON).toLocalDate()));
    }

    @Property
    void a_day_is_itself(@ForAll @IntRange(min = -365_000, max = 365_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);

        assertThat(PartialDate.find(date.toString())).contains(PartialDate.of(date));
        assertThat(PartialDate.findDay(date.toString())).contains(date);
    }

    @Test
    void a_year_or_a_month_runs_from_its_first_day_to_its_last() {
        assertThat(PartialDate.find("1954"))
                .contains(new PartialDate(LocalDate.of(1954, 1, 1), LocalDate.of(1954, 12, 31), false));
        assertThat(PartialDate.find("1956-02"))
                .contains(new PartialDate(LocalDate.of(1956, 2, 1), LocalDate.of(1956, 2, 29), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1954", "1954-02", "1954-02-03T10:00:00Z", "3 February", "1954-02-31"})
    void only_a_whole_day_without_a_time_is_found_as_a_day(String written) {
        assertThat(PartialDate.findDay(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1954-02-31",
                "1954-13-01",
                "1954/02/03",
                "19540203..",
                "1954-02-03X10:00:00Z",
                "1954-02-03T24:61:00Z",
                "1954-02-03T10:00:0xZ",
                "1954-02-31T10:00:00Z",
                "1954-02-03T10:00:00+25:00"
            })
    void a_date_that_does_not_exist_is_not_found(String written) {
        assertThat(PartialDate.find(written)).isEmpty();
    }
}
