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
final class Days {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /// The day, or the first day of the month or year; empty when it is none, as 31 February.
    static Optional<LocalDate> first(String written) {
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
                        case DAY -> LocalDate.parse(written);
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

    private static LocalDate ofMoment(String written) {
        if (written.length() < DAY || (written.charAt(DAY) != 'T' && written.charAt(DAY) != ' ')) {
            throw new DateTimeParseException("no day", "", 0);
        }
        boolean hasOffset = written.endsWith("Z") || written.indexOf('+', DAY) > 0 || written.indexOf('-', DAY) > 0;
        return hasOffset
                ? OffsetDateTime.parse(written.replace(' ', 'T'))
                        .atZoneSameInstant(LONDON)
                        .toLocalDate()
                : LocalDate.parse(written.substring(0, DAY));
    }

    private Days() {}
}
