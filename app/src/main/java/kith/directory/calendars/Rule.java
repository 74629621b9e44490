package kith.directory.calendars;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.directory.Session.Every;
import net.fortuna.ical4j.model.Recur;

/// A recurrence rule (RRULE).
final class Rule {

    private static final Set<String> EVERY = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final int MOST_TIMES = 2_000;
    private static final int LONGEST_YEARS = 60;

    private final Map<String, String> parts;

    private Rule(Map<String, String> parts) {
        this.parts = parts;
    }

    static Rule of(String written) throws Unreadable {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : written.strip().toUpperCase(Locale.ROOT).split(";")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2 && !pair[0].isBlank()) {
                parts.put(pair[0].strip(), pair[1].strip());
            }
        }
        if (!EVERY.contains(parts.getOrDefault("FREQ", ""))) {
            throw new Unreadable("It repeats in a way that a service does not");
        }
        if (Set.of("BYHOUR", "BYMINUTE", "BYSECOND").stream().anyMatch(parts::containsKey)) {
            throw new Unreadable("It takes place several times a day");
        }
        if (!parts.getOrDefault("INTERVAL", "1").matches("[1-9][0-9]{0,2}")
                || !parts.getOrDefault("COUNT", "1").matches("[1-9][0-9]{0,3}")) {
            throw new Unreadable("It repeats a number of times that cannot be");
        }
        return new Rule(parts);
    }

    int interval() {
        return Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
    }

    boolean hasCount() {
        return parts.containsKey("COUNT");
    }

    /// The last day, in the zone of the event.
    Optional<LocalDate> until(Moment start) throws Unreadable {
        if (!parts.containsKey("UNTIL")) {
            return Optional.empty();
        }
        return Optional.of(
                Moment.of(parts.get("UNTIL"), start.zone()).in(start.zone()).day());
    }

    /// How often, where a session can say it by a rule of its own.
    Optional<Every> every() {
        return switch (parts.getOrDefault("FREQ", "")) {
            case "DAILY" -> only("FREQ") ? Optional.of(Every.DAY) : Optional.empty();
            case "WEEKLY" ->
                only("FREQ", "BYDAY", "WKST") && days().stream().allMatch(day -> day.matches("[A-Z]{2}")) && mondays()
                        ? Optional.of(Every.WEEK)
                        : Optional.empty();
            case "MONTHLY" ->
                only("FREQ", "BYDAY", "BYMONTHDAY", "WKST")
                                && !(parts.containsKey("BYDAY") && parts.containsKey("BYMONTHDAY"))
                                && days().stream().allMatch(day -> day.matches("-?[1-5]?[A-Z]{2}") && lastAtMost(day))
                                && daysOfMonth().stream().allMatch(day -> day > 0)
                        ? Optional.of(Every.MONTH)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Weeks begin on Monday, or it makes no difference.
    private boolean mondays() {
        return interval() == 1 || parts.getOrDefault("WKST", "MO").equals("MO");
    }

    /// Of the days that are counted from the end of a month, a session has only the last.
    private static boolean lastAtMost(String day) {
        return !day.startsWith("-") || day.startsWith("-1");
    }

    private boolean only(String... names) {
        Set<String> allowed = Set.of(names);
        return parts.keySet().stream()
                .filter(name -> !Set.of("INTERVAL", "COUNT", "UNTIL").contains(name))
                .allMatch(allowed::contains);
    }

    List<String> days() {
        return list("BYDAY").stream().map(day -> day.replace("+", "")).toList();
    }

    List<Integer> daysOfMonth() {
        return list("BYMONTHDAY").stream()
                .filter(day -> day.matches("-?[0-9]{1,2}"))
                .map(Integer::valueOf)
                .toList();
    }

    private List<String> list(String name) {
        return Arrays.stream(parts.getOrDefault(name, "").split(","))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /// The days from one day to another on which it takes place, in the zone of the event.
    List<LocalDate> between(Moment start, LocalDate from, LocalDate to) throws Unreadable {
        Optional<LocalDate> until = until(start);
        // ical4j reads UNTIL and DTSTART as values of one type, and calendars mix them.
        String rule = parts.entrySet().stream()
                .filter(part -> !part.getKey().equals("UNTIL"))
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
        try {
            return new Recur<LocalDate>(rule)
                    .getDates(start.day(), from.isBefore(start.day()) ? start.day() : from, to, MOST_TIMES).stream()
                            .filter(day -> until.isEmpty() || !day.isAfter(until.get()))
                            .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                            .distinct()
                            .sorted()
                            .toList();
        } catch (RuntimeException e) {
            throw new Unreadable("Its rule of repetition cannot be read", e);
        }
    }

    /// The last day of a rule that says how many times.
    Optional<LocalDate> last(Moment start) throws Unreadable {
        List<LocalDate> all = between(start, start.day(), start.day().plusYears(LONGEST_YEARS));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
