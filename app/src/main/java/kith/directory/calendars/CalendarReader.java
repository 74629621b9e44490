package kith.directory.calendars;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.directory.Session;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;

/// Reads a calendar as the sessions of one service.
///
/// ical4j parses the text and works out rules of repetition. What an event says of its place, its organiser or its
/// guests is
/// not read: a calendar belongs to the service that a worker chose, and to no other.
public final class CalendarReader {

    private static final int LONGEST = 2_000_000;
    private static final int MOST_SESSIONS = 60;

    /// Reads what takes place from a day on.
    public static ReadCalendar read(String text, LocalDate today) {
        if (text.length() > LONGEST) {
            return ReadCalendar.broken("It is larger than a calendar of one service can be.");
        }
        EventCollector collector = new EventCollector();
        try {
            new CalendarParserImpl().parse(new StringReader(text.replace("\uFEFF", "")), collector);
        } catch (ParserException e) {
            return ReadCalendar.broken(
                    collector.isFull()
                            ? "It has more events than a calendar of one service can have."
                            : "It is not a calendar, or it is broken near line %d.".formatted(e.getLineNo()));
        } catch (IOException | RuntimeException _) {
            return ReadCalendar.broken("It is not a calendar, or it is broken.");
        }
        return collector.isCalendar()
                ? sessions(collector.events(), today)
                : ReadCalendar.broken("It is not a calendar.");
    }

    private static ReadCalendar sessions(List<Event> events, LocalDate today) {
        Map<String, List<Event>> byId = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            String id = events.get(i).text("UID");
            byId.computeIfAbsent(id.isEmpty() ? "event " + i : id, _ -> new ArrayList<>())
                    .add(events.get(i));
        }
        Set<String> notes = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        EventSessions reader = new EventSessions(today, notes::add);
        byId.values().forEach(group -> {
            try {
                sessions.addAll(sessions(group, reader));
            } catch (Unreadable e) {
                problems.add("The event “%s” is left out. %s.".formatted(name(group.getFirst()), e.getMessage()));
            }
        });
        if (sessions.size() > MOST_SESSIONS) {
            notes.add("Only the first %d sessions are kept.".formatted(MOST_SESSIONS));
        }
        return new ReadCalendar(sessions.stream().limit(MOST_SESSIONS).toList(), problems, List.copyOf(notes));
    }

    private static List<Session> sessions(List<Event> group, EventSessions reader) throws Unreadable {
        List<Event> changed = new ArrayList<>(group.stream()
                .filter(event -> event.line("RECURRENCE-ID").isPresent())
                .toList());
        List<Event> whole = group.stream()
                .filter(event -> event.line("RECURRENCE-ID").isEmpty())
                .toList();
        List<Session> sessions = new ArrayList<>();
        // Where an event is there twice, the last one is the newest.
        if (!whole.isEmpty()) {
            return reader.of(whole.getLast(), changed);
        }
        for (Event alone : changed) {
            if (!alone.isCancelled()) {
                sessions.addAll(reader.of(alone, List.of()));
            }
        }
        return sessions;
    }

    private static String name(Event event) {
        String summary = event.text("SUMMARY");
        return summary.isEmpty() ? "without a name" : summary.substring(0, Math.min(60, summary.length()));
    }

    private CalendarReader() {}
}
