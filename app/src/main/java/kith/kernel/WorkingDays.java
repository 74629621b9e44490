package kith.kernel;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kith.kernel.memory.CachedTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// The working days of England: Monday to Friday without bank holidays.
///
/// Bank holidays come from Jollyday's calendar. One that is announced after the release is added to
/// `kernel.announced_holiday`, and counts within a second.
@Service
public class WorkingDays {

    private static final String ENGLAND = "eng";

    private final HolidayManager calendar =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final ConcurrentHashMap<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();
    private final CachedTable<Set<LocalDate>> announced;

    @Autowired
    WorkingDays(AnnouncedHolidayStore announced) {
        this(announced::all);
    }

    /// @param announced bank holidays that were announced late
    public WorkingDays(Supplier<Set<LocalDate>> announced) {
        this.announced = new CachedTable<>(announced);
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day, announced.get());
    }

    /// The first working day after a day.
    public LocalDate next(LocalDate day) {
        return next(day, announced.get());
    }

    /// The day that comes so many working days after a day.
    public LocalDate after(LocalDate day, int workingDays) {
        Set<LocalDate> late = announced.get();
        LocalDate at = day;
        for (int i = 0; i < workingDays; i++) {
            at = next(at, late);
        }
        return at;
    }

    /// When something is due that was received at a moment. What comes before the cut-off on a working day is
    /// due at the same time of day. What comes later, or on another day, counts as received when the next
    /// working day opens.
    public Instant due(Instant received, int workingDays, CutOff cutOff) {
        ZonedDateTime at = received.atZone(London.ZONE);
        boolean inTime = isWorkingDay(at.toLocalDate()) && at.toLocalTime().isBefore(cutOff.at());
        LocalDate from = inTime ? at.toLocalDate() : next(at.toLocalDate());
        LocalTime time = inTime ? at.toLocalTime() : cutOff.opens();
        return after(from, workingDays).atTime(time).atZone(London.ZONE).toInstant();
    }

    /// Until when something counts as received on the same day, and when a working day opens.
    public record CutOff(LocalTime at, LocalTime opens) {}

    private LocalDate next(LocalDate day, Set<LocalDate> late) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next, late)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isWorkingDay(LocalDate day, Set<LocalDate> late) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !late.contains(day)
                && !holidays(day.getYear()).contains(day);
    }

    private Set<LocalDate> holidays(int year) {
        return years.computeIfAbsent(
                year,
                one -> calendar.getHolidays(Year.of(one), ENGLAND).stream()
                        .map(holiday -> holiday.getDate())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
