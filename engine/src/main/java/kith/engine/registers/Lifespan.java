package kith.engine.registers;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import kith.engine.terms.Deceased;
import org.jspecify.annotations.Nullable;

/// The two days that decide when a person can be on an adults' list: the eighteenth birthday, and that of death.
///
/// [LocalDate#MAX] stands for a day that never comes: no birth date, or no death. [LocalDate#MIN] as the day of
/// death stands for one that nobody said: dead on any day that is asked about.
public record Lifespan(LocalDate adultOn, LocalDate deadOn) {

    private static final int ADULT_AT_YEARS = 18;
    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);

    public static Lifespan of(@Nullable LocalDate born, Deceased deceased, @Nullable LocalDate deceasedOn) {
        return new Lifespan(born == null ? LocalDate.MAX : adultOn(born), deadOn(deceased, deceasedOn));
    }

    public boolean isAdultOn(LocalDate day) {
        return !day.isBefore(adultOn);
    }

    /// Who dies on a day is dead by that day.
    public boolean isDeadBy(LocalDate day) {
        return !day.isBefore(deadOn);
    }

    /// In England an age is reached at the start of the birthday; for those born on 29 February that is 1 March
    /// in a common year, and eighteen years after a leap year is always one.
    private static LocalDate adultOn(LocalDate born) {
        LocalDate birthday = born.plusYears(ADULT_AT_YEARS);
        return MonthDay.from(born).equals(LEAP_DAY) ? birthday.plusDays(1) : birthday;
    }

    private static LocalDate deadOn(Deceased deceased, @Nullable LocalDate deceasedOn) {
        return switch (deceased) {
            case UNSTATED, ALIVE -> LocalDate.MAX;
            case DEAD -> deceasedOn == null ? LocalDate.MIN : deceasedOn;
        };
    }
}
