package kith.directory.feeds;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.directory.Session;
import kith.directory.Session.Every;
import tools.jackson.databind.JsonNode;

/// Reads the schedules of a service.
final class ScheduleReader {

    private static final int LONGEST_HOLIDAY_days = 400;

    private final Consumer<String> flag;

    ScheduleReader(Consumer<String> flag) {
        this.flag = flag;
    }

    Session session(JsonNode schedule, List<LocalDate> closed) {
        List<String> days = parts(Fields.text(schedule, "byday", "weekday"));
        List<LocalDate> except = Stream.concat(closed.stream(), dates(schedule, "exdate"))
                .distinct()
                .toList();
        Optional<LocalDate> from =
                Fields.day(schedule, "dtstart", flag).or(() -> Fields.day(schedule, "valid_from", flag));
        Optional<LocalDate> until = Fields.day(schedule, "until", flag)
                .or(() -> Fields.day(schedule, "valid_to", flag))
                .filter(last -> from.isEmpty() || last.isAfter(from.get()));
        return new Session(
                every(Fields.text(schedule, "freq"), days),
                Math.max(1, Fields.whole(schedule, "interval").orElse(1)),
                days,
                parts(Fields.text(schedule, "bymonthday")).stream()
                        .filter(day -> day.matches("[0-9]{1,2}"))
                        .map(Integer::valueOf)
                        .toList(),
                from,
                until,
                Fields.time(schedule, "opens_at", flag),
                Fields.time(schedule, "closes_at", flag),
                except,
                dates(schedule, "rdate").toList(),
                Fields.text(schedule, "on_bank_holidays").equals("true"),
                Fields.text(schedule, "description"));
    }

    /// The days on which a service is closed, of the holiday schedules of version 1.0.
    List<LocalDate> closed(List<JsonNode> holidays) {
        List<LocalDate> days = new ArrayList<>();
        for (JsonNode holiday : holidays) {
            Optional<LocalDate> start = Fields.day(holiday, "start_date", flag);
            if (start.isEmpty() || !Fields.text(holiday, "closed").equals("true")) {
                continue;
            }
            LocalDate end = Fields.day(holiday, "end_date", flag).orElse(start.get());
            if (ChronoUnit.DAYS.between(start.get(), end) <= LONGEST_HOLIDAY_days && !end.isBefore(start.get())) {
                start.get().datesUntil(end.plusDays(1)).forEach(days::add);
            }
        }
        return days;
    }

    private static Every every(String word, List<String> days) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "DAILY" -> Every.DAY;
            case "WEEKLY" -> Every.WEEK;
            case "MONTHLY" -> Every.MONTH;
            default -> days.isEmpty() ? Every.NOT_SAID : Every.WEEK;
        };
    }

    private Stream<LocalDate> dates(JsonNode schedule, String name) {
        return Fields.list(schedule, name).stream().flatMap(value -> day(value).stream());
    }

    private Optional<LocalDate> day(JsonNode value) {
        try {
            return Optional.of(LocalDate.parse(value.asString()));
        } catch (java.time.DateTimeException _) {
            flag.accept("A day of a schedule cannot be read.");
            return Optional.empty();
        }
    }

    /// Days of the week in the letters of iCalendar; a whole name becomes its first two letters.
    private static List<String> parts(String written) {
        return Arrays.stream(written.split("[,; ]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.toUpperCase(Locale.ROOT))
                .map(part -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equals(part))
                        .map(day -> day.name().substring(0, 2))
                        .findFirst()
                        .orElse(part))
                .collect(Collectors.toList());
    }
}
