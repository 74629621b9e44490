package kith.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh("working_days");
    private static final WorkingDays.CutOff ONE_O_CLOCK =
            new WorkingDays.CutOff(LocalTime.of(13, 0), LocalTime.of(9, 0));

    private final WorkingDays workingDays = new WorkingDays(new AnnouncedHolidayStore(DATABASE.client()));

    @ParameterizedTest
    @CsvSource({
        // Christmas Day, the substitute for Boxing Day on Monday 28, and New Year's Day lie between.
        "2026-12-24T12:59, 3, 2026-12-31T12:59",
        "2026-12-24T13:00, 3, 2027-01-04T09:00",
        // Good Friday and Easter Monday lie between, and the change to summer time.
        "2023-03-24T13:00, 10, 2023-04-12T09:00",
        // A Saturday counts as received on Monday at nine.
        "2026-11-07T10:00, 1, 2026-11-10T09:00",
        // The last minute before the clocks go back, and the same time after.
        "2026-10-23T12:59, 1, 2026-10-26T12:59",
    })
    void something_is_due_so_many_working_days_after_it_was_received(
            LocalDateTime received, int days, LocalDateTime due) {
        assertThat(workingDays.due(inLondon(received), days, ONE_O_CLOCK)).isEqualTo(inLondon(due));
    }

    @Test
    void a_due_time_in_summer_is_british_summer_time() {
        assertThat(workingDays.due(Instant.parse("2023-03-24T13:00:00Z"), 10, ONE_O_CLOCK))
                .isEqualTo(Instant.parse("2023-04-12T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        // The early May bank holiday and the coronation lie between.
        "2023-04-27, 10, 2023-05-15",
        "2026-11-06, 1, 2026-11-09",
        "2026-11-06, 0, 2026-11-06",
    })
    void working_days_are_counted_from_the_day_after(LocalDate day, int days, LocalDate then) {
        assertThat(workingDays.after(day, days)).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-02, false", // spring bank holiday, moved
        "2022-06-03, false", // Platinum Jubilee
        "2022-09-19, false", // state funeral
        "2026-08-31, false", // summer bank holiday
        "2026-08-03, true", // a bank holiday in Scotland only
        "2026-12-28, false", // substitute for Boxing Day
        "2026-12-29, true",
        "2027-12-28, false", // substitute for Christmas Day or Boxing Day
    })
    void bank_holidays_are_those_of_england(LocalDate day, boolean works) {
        assertThat(workingDays.isWorkingDay(day)).isEqualTo(works);
    }

    @Test
    void a_bank_holiday_that_was_announced_late_is_no_working_day() {
        LocalDate day = LocalDate.of(2031, 5, 14);
        assertThat(workingDays.isWorkingDay(day)).isTrue();

        DATABASE.client()
                .sql("insert into kernel.announced_holiday (day, name) values (:day, 'A day of thanksgiving')")
                .param("day", day)
                .update();

        var later = new WorkingDays(new AnnouncedHolidayStore(DATABASE.client()));
        assertThat(later.isWorkingDay(day)).isFalse();
        assertThat(later.next(day.minusDays(1))).isEqualTo(day.plusDays(1));
    }

    private static Instant inLondon(LocalDateTime time) {
        return time.atZone(London.ZONE).toInstant();
    }
}
