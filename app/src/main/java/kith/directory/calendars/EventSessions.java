package kith.directory.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kith.directory.Session;
import kith.directory.Session.Every;
import kith.directory.calendars.Event.Line;
import kith.kernel.London;
import kith.ui.Words;

/// The sessions of one event and of its occurrences that were moved or cancelled.
final class EventSessions {

    private static final int AHEAD_days = 400;
    private static final int LONGEST_EVENT_days = 31;
    private static final int LONGEST_WORDS = 100;

    private final LocalDate today;
    private final Consumer<String> note;

    EventSessions(LocalDate today, Consumer<String> note) {
        this.today = today;
        this.note = note;
    }

    /// From when to when an occurrence lasts, by the clock in London.
    private record Times(Optional<LocalTime> opens, Optional<LocalTime> closes) {}

    /// Sessions from today on.
    ///
    /// @param changed the occurrences of the event that were moved or cancelled
    List<Session> of(Event event, List<Event> changed) throws Unreadable {
        Moment start = start(event);
        Set<LocalDate> except = days(event.lines("EXDATE"), start.zone());
        Set<LocalDate> also = days(event.lines("RDATE"), start.zone());
        List<Session> sessions = new ArrayList<>();
        for (Event occurrence : changed) {
            Line line = occurrence.line("RECURRENCE-ID").orElseThrow();
            LocalDate was = Moment.of(line, note).in(start.zone()).day();
            if (line.parameter("RANGE").isPresent()) {
                note.accept("A change of all later sessions is read as a change of one.");
            }
            if (occurrence.isCancelled()) {
                except.add(was);
                also.remove(was);
            } else if (!isAsBefore(event, start, occurrence, was)) {
                except.add(was);
                also.remove(was);
                sessions.addAll(moved(occurrence, start.on(was).inLondon().day()));
            }
        }
        if (!event.isCancelled()) {
            sessions.addAll(0, regular(event, start, List.copyOf(except), List.copyOf(also)));
        }
        return sessions.stream().filter(this::isToCome).toList();
    }

    private boolean isAsBefore(Event event, Moment start, Event occurrence, LocalDate was) throws Unreadable {
        return start(occurrence).inLondon().equals(start.on(was).inLondon())
                && times(occurrence, start(occurrence)).equals(times(event, start.on(was)));
    }

    private List<Session> moved(Event occurrence, LocalDate was) throws Unreadable {
        List<Session> sessions = single(occurrence, start(occurrence), List.of());
        return sessions.stream()
                .map(session -> named(
                        session,
                        "Moved from %s to %s"
                                .formatted(
                                        Words.day(was), Words.day(session.also().getFirst()))))
                .toList();
    }

    /// The session without its changed occurrences.
    private List<Session> regular(Event event, Moment start, List<LocalDate> except, List<LocalDate> also)
            throws Unreadable {
        Optional<Line> written = event.line("RRULE");
        if (written.isEmpty()) {
            List<LocalDate> left =
                    also.stream().filter(day -> !except.contains(day)).toList();
            return except.contains(start.day()) && left.isEmpty() ? List.of() : single(event, start, left);
        }
        Rule rule = Rule.of(written.get().value());
        Optional<Every> every = rule.every();
        if (every.isEmpty() || !isLondon(start)) {
            return expanded(event, start, rule, except, also);
        }
        Optional<LocalDate> until = rule.hasCount() ? rule.last(start) : rule.until(start);
        Times times = times(event, start);
        List<LocalDate> more = new ArrayList<>(also);
        Session session = new Session(
                every.get(),
                rule.interval(),
                days(rule, every.get(), start),
                every.get() == Every.MONTH && rule.days().isEmpty()
                        ? rule.daysOfMonth().isEmpty() ? List.of(start.day().getDayOfMonth()) : rule.daysOfMonth()
                        : List.of(),
                Optional.of(start.day()),
                until,
                times.opens(),
                times.closes(),
                except,
                more,
                false,
                words(event));
        boolean firstIsMissing = !except.contains(start.day()) && !session.takesPlaceOn(start.day(), _ -> false);
        if (firstIsMissing) {
            more.add(start.day());
            return List.of(withAlso(session, more));
        }
        return List.of(session);
    }

    private static List<String> days(Rule rule, Every every, Moment start) {
        return every == Every.WEEK && rule.days().isEmpty()
                ? List.of(letters(start.day().getDayOfWeek()))
                : rule.days();
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    /// An event that a session has no rule for: its days, one by one.
    private List<Session> expanded(Event event, Moment start, Rule rule, List<LocalDate> except, List<LocalDate> also)
            throws Unreadable {
        List<LocalDate> days = new ArrayList<>(rule.between(start, today.minusDays(1), horizon(start)));
        also.stream().filter(day -> !days.contains(day)).forEach(days::add);
        days.removeAll(except);
        Map<Times, List<LocalDate>> byTimes = new LinkedHashMap<>();
        for (LocalDate day : days.stream().sorted().toList()) {
            Moment there = start.on(day);
            byTimes.computeIfAbsent(times(event, there), _ -> new ArrayList<>())
                    .add(there.inLondon().day());
        }
        return byTimes.entrySet().stream()
                .map(one -> once(one.getValue(), one.getKey(), words(event)))
                .toList();
    }

    private LocalDate horizon(Moment start) {
        return (start.day().isAfter(today) ? start.day() : today).plusDays(AHEAD_days);
    }

    /// An event that takes place once, or on several days in a row.
    private List<Session> single(Event event, Moment start, List<LocalDate> also) throws Unreadable {
        LocalDate first = start.inLondon().day();
        LocalDate last = first;
        if (start.time().isEmpty() && event.line("DTEND").isPresent()) {
            LocalDate end = Moment.of(event.line("DTEND").orElseThrow(), note).day();
            last = end.isAfter(first) ? end.minusDays(1) : first;
        }
        if (last.isAfter(first.plusDays(LONGEST_EVENT_days))) {
            throw new Unreadable("It lasts longer than a month");
        }
        List<LocalDate> days = Stream.concat(first.datesUntil(last.plusDays(1)), also.stream())
                .distinct()
                .toList();
        return List.of(once(days, times(event, start), words(event)));
    }

    private static Session once(List<LocalDate> days, Times times, String words) {
        return new Session(
                Every.ONCE,
                1,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                times.opens(),
                times.closes(),
                List.of(),
                days,
                false,
                words);
    }

    private static Session named(Session session, String words) {
        return once(session.also(), new Times(session.opens(), session.closes()), words);
    }

    private static Session withAlso(Session session, List<LocalDate> also) {
        return new Session(
                session.every(),
                session.interval(),
                session.days(),
                session.daysOfMonth(),
                session.from(),
                session.until(),
                session.opens(),
                session.closes(),
                session.except(),
                also,
                session.onBankHolidays(),
                session.words());
    }

    private boolean isToCome(Session session) {
        return session.every() == Every.ONCE
                ? session.also().stream().anyMatch(day -> !day.isBefore(today))
                : session.until().filter(last -> last.isBefore(today)).isEmpty()
                        || session.also().stream().anyMatch(day -> !day.isBefore(today));
    }

    private Moment start(Event event) throws Unreadable {
        Line line = event.line("DTSTART").orElseThrow(() -> new Unreadable("It does not say when it begins"));
        return Moment.of(line, note);
    }

    private Times times(Event event, Moment start) throws Unreadable {
        if (start.time().isEmpty()) {
            return new Times(Optional.empty(), Optional.empty());
        }
        Optional<LocalTime> closes = Optional.empty();
        Moment begin = start(event);
        if (event.line("DTEND").isPresent()) {
            Moment end = Moment.of(event.line("DTEND").orElseThrow(), note).in(start.zone());
            long days = begin.day().until(end.day(), java.time.temporal.ChronoUnit.DAYS);
            closes = end.on(start.day().plusDays(days)).inLondon().time();
        } else if (event.line("DURATION").isPresent()) {
            closes = start.inLondon().time().map(time -> time.plus(duration(event.text("DURATION"))));
        }
        return new Times(start.inLondon().time(), closes);
    }

    private static Duration duration(String written) {
        try {
            return Duration.parse(written.matches("P[0-9]+W") ? "PT0S" : written.replaceFirst("^\\+", ""));
        } catch (DateTimeParseException _) {
            return Duration.ZERO;
        }
    }

    private Set<LocalDate> days(List<Line> lines, ZoneId zone) throws Unreadable {
        Set<LocalDate> days = new TreeSet<>();
        for (Line line : lines) {
            Moment.all(line, note).forEach(moment -> days.add(moment.in(zone).day()));
        }
        return days;
    }

    private static boolean isLondon(Moment start) {
        return start.time().isEmpty() || start.zone().equals(London.ZONE);
    }

    private static String words(Event event) {
        String summary = event.text("SUMMARY").replaceAll("\\s+", " ");
        return summary.length() <= LONGEST_WORDS ? summary : summary.substring(0, LONGEST_WORDS - 2) + " …";
    }
}
