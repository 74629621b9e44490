package kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kith.directory.Session.Every;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);

    @Test
    void a_weekly_session_takes_place_on_its_days_except_where_it_is_cancelled() {
        Session weekly = session(Every.WEEK, 1, List.of("TU"), List.of(TUESDAY.plusWeeks(1)), List.of(), false);

        assertThat(weekly.next(TUESDAY, 3, _ -> false))
                .containsExactly(TUESDAY, TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(3));
        assertThat(weekly.sentence()).isEqualTo("Every week on Tuesday from 12:00 to 14:00");
    }

    @Test
    void a_moved_session_takes_place_on_its_new_day() {
        Session moved = session(Every.WEEK, 1, List.of("TU"), List.of(TUESDAY), List.of(TUESDAY.plusDays(1)), false);

        assertThat(moved.next(TUESDAY, 2, _ -> false)).containsExactly(TUESDAY.plusDays(1), TUESDAY.plusWeeks(1));
    }

    @Test
    void a_session_of_every_other_week_counts_from_its_start() {
        Session fortnightly = session(Every.WEEK, 2, List.of("TU"), List.of(), List.of(), false);

        assertThat(fortnightly.next(TUESDAY.plusDays(1), 2, _ -> false))
                .containsExactly(TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(4));
    }

    @Test
    void the_first_and_the_last_tuesday_of_a_month_are_read() {
        Session monthly = session(Every.MONTH, 1, List.of("1TU", "-1TU"), List.of(), List.of(), false);

        assertThat(monthly.next(TUESDAY, 3, _ -> false))
                .containsExactly(TUESDAY, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 1));
        assertThat(monthly.sentence())
                .isEqualTo("Every month on the first Tuesday, the last Tuesday from 12:00 to 14:00");
    }

    @Test
    void a_bank_holiday_is_left_out_unless_the_session_takes_place_then() {
        Session closed = session(Every.WEEK, 1, List.of("TU"), List.of(), List.of(), false);
        Session open = session(Every.WEEK, 1, List.of("TU"), List.of(), List.of(), true);

        assertThat(closed.takesPlaceOn(TUESDAY, TUESDAY::equals)).isFalse();
        assertThat(open.takesPlaceOn(TUESDAY, TUESDAY::equals)).isTrue();
    }

    private static Session session(
            Every every,
            int interval,
            List<String> days,
            List<LocalDate> except,
            List<LocalDate> also,
            boolean onBankHolidays) {
        return new Session(
                every,
                interval,
                days,
                List.of(),
                Optional.of(TUESDAY),
                Optional.empty(),
                Optional.of(LocalTime.NOON),
                Optional.of(LocalTime.of(14, 0)),
                except,
                also,
                onBankHolidays,
                "");
    }
}
