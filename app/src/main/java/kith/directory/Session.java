package kith.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// When a service takes place: a rule as iCalendar has it (RFC 5545), with its exceptions.
///
/// @param days as iCalendar's BYDAY: `TU`, or `1TU` for the first Tuesday of a month
/// @param except days on which it does not take place
/// @param also days on which it takes place besides, as when a session is moved
/// @param onBankHolidays whether it takes place on England's bank holidays
public record Session(
        Every every,
        int interval,
        List<String> days,
        List<Integer> daysOfMonth,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<LocalTime> opens,
        Optional<LocalTime> closes,
        List<LocalDate> except,
        List<LocalDate> also,
        boolean onBankHolidays,
        String words) {

    private static final int LOOK_AHEAD_days = 120;

    public Session {
        if (interval < 1) {
            throw new IllegalArgumentException("A session repeats every first, second or later time");
        }
        days = List.copyOf(days);
        daysOfMonth = List.copyOf(daysOfMonth);
        except = List.copyOf(except);
        also = List.copyOf(also);
    }

    /// How often.
    public enum Every {
        DAY,
        WEEK,
        MONTH,
        /// Only on the days named.
        ONCE,
        /// The feed does not say it in a way that we read.
        NOT_SAID
    }

    /// One day of the week as BYDAY writes it: `2` and `TU` of `2TU`; 0 where every one is meant.
    public static Optional<DayOfWeek> day(String written) {
        String letters = written.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
        return letters.length() < 2
                ? Optional.empty()
                : Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().startsWith(letters))
                        .findFirst();
    }

    /// Whether it takes place on a day.
    public boolean takesPlaceOn(LocalDate day, Predicate<LocalDate> bankHoliday) {
        if (also.contains(day)) {
            return true;
        }
        boolean outside = from.filter(day::isBefore).isPresent()
                || until.filter(day::isAfter).isPresent()
                || except.contains(day);
        return !outside && (onBankHolidays || !bankHoliday.test(day)) && isInTheRule(day);
    }

    /// The next days on which it takes place, from a day on.
    public List<LocalDate> next(LocalDate from, int count, Predicate<LocalDate> bankHoliday) {
        return from.datesUntil(from.plusDays(LOOK_AHEAD_days))
                .filter(day -> takesPlaceOn(day, bankHoliday))
                .limit(count)
                .toList();
    }

    /// The days of the week on which it can take place.
    public List<DayOfWeek> weekdays() {
        return switch (every) {
            case DAY -> List.of(DayOfWeek.values());
            case WEEK, MONTH ->
                days.isEmpty()
                        ? from.filter(_ -> every == Every.WEEK).map(LocalDate::getDayOfWeek).stream()
                                .toList()
                        : days.stream()
                                .flatMap(written -> day(written).stream())
                                .distinct()
                                .sorted()
                                .toList();
            case ONCE, NOT_SAID ->
                also.stream().map(LocalDate::getDayOfWeek).distinct().sorted().toList();
        };
    }

    private boolean isInTheRule(LocalDate day) {
        return switch (every) {
            case DAY ->
                from.map(start -> ChronoUnit.DAYS.between(start, day) % interval == 0)
                        .orElse(true);
            case WEEK -> weekdays().contains(day.getDayOfWeek()) && isInTheWeek(day);
            case MONTH -> isInTheMonth(day);
            case ONCE, NOT_SAID -> false;
        };
    }

    private boolean isInTheWeek(LocalDate day) {
        return from.map(start -> ChronoUnit.WEEKS.between(monday(start), monday(day)) % interval == 0)
                .orElse(true);
    }

    private boolean isInTheMonth(LocalDate day) {
        boolean month = from.map(start ->
                        ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1)) % interval == 0)
                .orElse(true);
        if (!month) {
            return false;
        }
        return daysOfMonth.contains(day.getDayOfMonth())
                || days.stream()
                        .anyMatch(written -> day(written)
                                .map(weekday -> isTheNth(day, weekday, ordinal(written)))
                                .orElse(false));
    }

    private static boolean isTheNth(LocalDate day, DayOfWeek weekday, int ordinal) {
        return ordinal == 0
                ? day.getDayOfWeek() == weekday
                : day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday)));
    }

    private static int ordinal(String written) {
        String digits = written.replaceAll("[A-Za-z+\\s]", "");
        return digits.matches("-?[1-5]") ? Integer.parseInt(digits) : 0;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// When, in words.
    public String sentence() {
        String which = which();
        String times = opens.map(time -> " from " + time).orElse("")
                + closes.map(time -> " to " + time).orElse("");
        String rule = which.isEmpty() ? times.strip() : which + times;
        if (rule.isEmpty()) {
            return words;
        }
        return words.isEmpty() ? rule : rule + ". " + words;
    }

    private String which() {
        String named = weekdays().stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
                .collect(Collectors.joining(", "));
        return switch (every) {
            case DAY -> interval == 1 ? "Every day" : "Every %d days".formatted(interval);
            case WEEK -> (interval == 1 ? "Every week on %s" : "Every " + interval + " weeks on %s").formatted(named);
            case MONTH ->
                days.isEmpty()
                        ? "Every month on day "
                                + daysOfMonth.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        : "Every month on " + days.stream().map(Session::nth).collect(Collectors.joining(", "));
            case ONCE, NOT_SAID -> "";
        };
    }

    private static String nth(String written) {
        String name = day(written)
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
                .orElse(written);
        return switch (ordinal(written)) {
            case 0 -> name;
            case 1 -> "the first " + name;
            case 2 -> "the second " + name;
            case 3 -> "the third " + name;
            case 4 -> "the fourth " + name;
            case -1 -> "the last " + name;
            default -> "the fifth " + name;
        };
    }
}
