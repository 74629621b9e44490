package kith.engine.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A date that may be known only to the month or the year.
///
/// FHIR R4, dateTime, and ISO 8601: `1951`, `1951-04`, `1951-04-02`, or a moment, which is the day it was in
/// London.
///
/// @param first the first day that it can be
/// @param last the last day that it can be
/// @param exact whether the day itself is known
public record PartialDate(LocalDate first, LocalDate last, boolean exact) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int HOUR = 11;
    private static final int SECONDS_END = 19;
    private static final int LONGEST_FRACTION = 10;
    private static final int OFFSET_LENGTH = 6;
    private static final int MOST_OFFSET_HOURS = 18;

    /// The date that somebody wrote; empty when there is no such date, as 31 February.
    public static Optional<PartialDate> find(String written) {
        try {
            return Optional.of(
                    switch (written.length()) {
                        case YEAR -> months(written + "-01", written + "-12");
                        case MONTH -> months(written, written);
                        case DAY -> of(ofDay(written));
                        default -> of(ofMoment(written));
                    });
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// A date whose day is known.
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day, true);
    }

    /// The day that somebody wrote as `2026-04-01`; empty for anything else.
    public static Optional<LocalDate> findDay(String written) {
        return written.length() == DAY ? find(written).map(PartialDate::first) : Optional.empty();
    }

    private static PartialDate months(String first, String last) {
        return new PartialDate(
                YearMonth.parse(first).atDay(1), YearMonth.parse(last).atEndOfMonth(), false);
    }

    /// This is faster than [LocalDate#parse], and an import reads millions of days.
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

    /// Whether a moment is written plainly, as `2019-03-04T09:30:00Z` or `2019-03-04T09:30:00.250-04:00`, and
    /// is the same day in London: its day in Greenwich is the one written, and it is at least two hours before
    /// midnight there. London's clocks have never been more than two hours ahead of Greenwich since 1900, and
    /// never behind.
    private static boolean isSameDayInLondon(String written) {
        int hour = twoDigits(written, HOUR);
        int minute = twoDigits(written, HOUR + 3);
        boolean plain = hour < 24
                && minute < 60
                && twoDigits(written, HOUR + 6) < 60
                && written.charAt(HOUR + 2) == ':'
                && written.charAt(HOUR + 5) == ':'
                && written.compareTo("1900") > 0;
        if (!plain) {
            return false;
        }
        int inGreenwich = 60 * hour + minute - minutesAhead(written, afterFraction(written));
        return inGreenwich >= 0 && inGreenwich < 22 * 60;
    }

    /// Where what follows the seconds and their fraction begins.
    private static int afterFraction(String written) {
        int at = SECONDS_END;
        if (at < written.length() && written.charAt(at) == '.') {
            at++;
            while (at < written.length() && written.charAt(at) >= '0' && written.charAt(at) <= '9') {
                at++;
            }
            return at - SECONDS_END > 1 && at - SECONDS_END <= LONGEST_FRACTION ? at : written.length();
        }
        return at;
    }

    /// How far a time zone that is written as `Z` or `+01:00` is ahead of Greenwich, in minutes; more than a
    /// day where something else stands there.
    private static int minutesAhead(String written, int at) {
        int length = written.length() - at;
        if (length == 1 && written.charAt(at) == 'Z') {
            return 0;
        }
        if (length != OFFSET_LENGTH || written.charAt(at + 3) != ':') {
            return Integer.MAX_VALUE / 2;
        }
        int hours = twoDigits(written, at + 1);
        int minutes = twoDigits(written, at + 4);
        if (hours > MOST_OFFSET_HOURS || minutes > 59 || (hours == MOST_OFFSET_HOURS && minutes > 0)) {
            return Integer.MAX_VALUE / 2;
        }
        return switch (written.charAt(at)) {
            case '+' -> 60 * hours + minutes;
            case '-' -> -60 * hours - minutes;
            default -> Integer.MAX_VALUE / 2;
        };
    }

    /// The two digits as a number, or a number that no clock shows when they are not digits.
    private static int twoDigits(String written, int at) {
        if (at + 1 >= written.length()) {
            return Integer.MAX_VALUE;
        }
        int tens = written.charAt(at) - '0';
        int ones = written.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Integer.MAX_VALUE : 10 * tens + ones;
    }
}
