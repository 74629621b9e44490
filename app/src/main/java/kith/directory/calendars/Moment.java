package kith.directory.calendars;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kith.directory.calendars.Event.Line;
import kith.kernel.London;

/// A day, or a moment by the clock of a zone.
///
/// @param time none where the whole day is meant
record Moment(LocalDate day, Optional<LocalTime> time, ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    /// The value of a line: DTSTART, DTEND or RECURRENCE-ID.
    static Moment of(Line line, Consumer<String> note) throws Unreadable {
        return of(line.value(), zone(line, note));
    }

    /// The values of a line that can have several: EXDATE or RDATE.
    static List<Moment> all(Line line, Consumer<String> note) throws Unreadable {
        ZoneId zone = zone(line, note);
        List<Moment> all = new java.util.ArrayList<>();
        for (String value : Arrays.stream(line.value().split(","))
                .filter(one -> !one.isBlank())
                .toList()) {
            // A period begins with its moment.
            all.add(of(value.split("/", 2)[0], zone));
        }
        return all;
    }

    static Moment of(String written, ZoneId zone) throws Unreadable {
        String value = written.strip();
        try {
            LocalDate day = LocalDate.parse(value.substring(0, Math.min(8, value.length())), DAY);
            if (value.length() == 8) {
                return new Moment(day, Optional.empty(), zone);
            }
            if (!value.matches("[0-9]{8}T[0-9]{6}Z?")) {
                throw new Unreadable("A day or time cannot be read");
            }
            LocalTime time = LocalTime.parse(value.substring(9, 15), TIME);
            return new Moment(day, Optional.of(time), value.endsWith("Z") ? ZoneOffset.UTC : zone);
        } catch (DateTimeException e) {
            throw new Unreadable("A day or time cannot be read", e);
        }
    }

    private static ZoneId zone(Line line, Consumer<String> note) {
        Optional<String> name = line.parameter("TZID");
        Optional<ZoneId> zone = name.flatMap(Zones::find);
        if (name.isPresent() && zone.isEmpty()) {
            note.accept("A time zone is not known. Its times are read as those of London.");
        }
        return zone.orElse(London.ZONE);
    }

    Moment in(ZoneId other) {
        return time.map(at -> {
                    LocalDateTime there = day.atTime(at)
                            .atZone(zone)
                            .withZoneSameInstant(other)
                            .toLocalDateTime();
                    return new Moment(there.toLocalDate(), Optional.of(there.toLocalTime()), other);
                })
                .orElse(new Moment(day, Optional.empty(), other));
    }

    Moment inLondon() {
        return in(London.ZONE);
    }

    Moment on(LocalDate other) {
        return new Moment(other, time, zone);
    }
}
