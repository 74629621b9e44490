package kith.engine.feeds;

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

class DaysTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Property
    void a_moment_is_the_day_it_was_in_london(
            @ForAll @LongRange(min = -3_000_000_000L, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = -14, max = 14) int hoursAhead) {
        OffsetDateTime moment = Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHours(hoursAhead));

        assertThat(Days.first(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)))
                .contains(moment.atZoneSameInstant(LONDON).toLocalDate());
    }

    @Property
    void a_moment_in_summer_time_or_universal_time_is_too(
            @ForAll @LongRange(min = -3_000_000_000L, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = 0, max = 1) int hoursAhead) {
        OffsetDateTime moment = Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHours(hoursAhead));

        assertThat(Days.first(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)))
                .contains(moment.atZoneSameInstant(LONDON).toLocalDate());
    }

    @Property
    void a_day_is_itself(@ForAll @IntRange(min = -365_000, max = 365_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);

        assertThat(Days.first(date.toString())).contains(date);
    }

    @Test
    void a_year_or_a_month_is_its_first_day_or_its_last() {
        assertThat(Days.first("1954")).contains(LocalDate.of(1954, 1, 1));
        assertThat(Days.last("1954")).contains(LocalDate.of(1954, 12, 31));
        assertThat(Days.first("1954-02")).contains(LocalDate.of(1954, 2, 1));
        assertThat(Days.last("1956-02")).contains(LocalDate.of(1956, 2, 29));
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
    void what_is_no_day_is_none(String written) {
        assertThat(Days.first(written)).isEmpty();
    }
}
