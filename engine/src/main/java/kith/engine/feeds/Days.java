package kith.engine.feeds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Reads dates as FHIR R4 and ISO 8601 write them: a year, a month, a day, or a moment, which is the day it was in
/// London.
public final class Days {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int HOUR = 11;
    private static final int UTC = 20;
    private static final int OFFSET = 25;

    /// The day, or the first day of the month or year; empty when it is none, as 31 February.
    public static Optional<LocalDate> first(String written) {
        return read(written, false);
    }

    /// The day, or the last day of the month or year.
    static Optional<LocalDate> last(String written) {
        return read(written, true);
    }

    /// Whether the day itself is said, and not only a month or year.
    static boolean isExact(String written) {
        return written.length() >= DAY;
    }

    private static Optional<LocalDate> read(String written, boolean last) {
        try {
            return Optional.of(
                    switch (written.length()) {
                        case YEAR -> ofMonth(written + (last ? "-12" : "-01"), last);
                        case MONTH -> ofMonth(written, last);
                        case DAY -> ofDay(written);
                        default -> ofMoment(written);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate ofMonth(String written, boolean last) {
        YearMonth month = YearMonth.parse(written);
        return last ? month.atEndOfMonth() : month.atDay(1);
    }

    /// By hand, because an import reads millions of them.
    private static LocalDate ofDay(String written) {
        if (written.charAt(YEAR) != '-' || written.charAt(MONTH) != '-') {
            throw new DateTimeParseException("no day", "", 0);
        }
        return LocalDate.of(digits(written, 0, YEAR), digits(written, YEAR + 1, 2), digits(written, MONTH + 1, 2));
    }

    private static int digits(String written, int from, int count) {
        int number = 0;
        for (int at = from; at < from + count; at++) {
            int digit = written.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeParseException("no digit", "", at);
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static LocalDate ofMoment(String written) {
        if (written.length() < DAY || (written.charAt(DAY) != 'T' && written.charAt(DAY) != ' ')) {
            throw new DateTimeParseException("no day", "", 0);
        }
        boolean hasOffset = written.endsWith("Z") || written.indexOf('+', DAY) > 0 || written.indexOf('-', DAY) > 0;
        if (!hasOffset) {
            return ofDay(written.substring(0, DAY));
        }
        return isSameDayInLondon(written)
                ? ofDay(written.substring(0, DAY))
                : OffsetDateTime.parse(written.replace(' ', 'T'))
                        .atZoneSameInstant(LONDON)
                        .toLocalDate();
    }

    /// Whether a moment is of one of the two plainest forms, `2019-03-04T09:30:00Z` and `2019-03-04T09:30:00+01:00`,
    /// and
    /// far enough from midnight to be the same day in London, whose clocks have been at most two hours ahead of
    /// Greenwich since it has had a time of its own.
    private static boolean isSameDayInLondon(String written) {
        int hour = twoDigits(written, HOUR);
        boolean plain = twoDigits(written, HOUR + 3) < 60
                && twoDigits(written, HOUR + 6) < 60
                && written.charAt(HOUR + 2) == ':'
                && written.charAt(HOUR + 5) == ':'
                && written.compareTo("1900") > 0;
        return plain
                && switch (written.length()) {
                    case UTC -> written.charAt(UTC - 1) == 'Z' && hour < 22;
                    case OFFSET -> written.endsWith("+01:00") && hour >= 1 && hour < 23;
                    default -> false;
                };
    }

    /// A number that no clock shows where there is none.
    private static int twoDigits(String written, int at) {
        if (at + 1 >= written.length()) {
            return Integer.MAX_VALUE;
        }
        int tens = written.charAt(at) - '0';
        int ones = written.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Integer.MAX_VALUE : 10 * tens + ones;
    }

    private Days() {}
}
