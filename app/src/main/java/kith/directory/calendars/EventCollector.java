package kith.directory.calendars;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.ContentHandler;

/// Collects the events of a calendar while ical4j's parser reads it. Alarms and time zones within are left out.
final class EventCollector implements ContentHandler {

    private static final int MOST = 2_000;

    private final List<Event> events = new ArrayList<>();
    private final Deque<String> components = new ArrayDeque<>();
    private final Map<String, String> parameters = new HashMap<>();

    private String property = "";
    private boolean isCalendar;
    private boolean full;

    List<Event> events() {
        return events;
    }

    boolean isCalendar() {
        return isCalendar;
    }

    /// Whether there are more events than a service can have.
    boolean isFull() {
        return full;
    }

    @Override
    public void startCalendar() {
        isCalendar = true;
    }

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
        components.push(name.toUpperCase(Locale.ROOT));
        if (isInEvent()) {
            if (events.size() == MOST) {
                full = true;
                throw new IllegalStateException("More than %d events".formatted(MOST));
            }
            events.add(new Event());
        }
    }

    @Override
    public void endComponent(String name) {
        components.poll();
    }

    @Override
    public void startProperty(String name) {
        property = name;
        parameters.clear();
    }

    @Override
    public void parameter(String name, String value) {
        parameters.put(name.toUpperCase(Locale.ROOT), value);
    }

    @Override
    public void propertyValue(String value) {
        if (isInEvent()) {
            events.getLast().add(property, parameters, value);
        }
    }

    @Override
    public void endProperty(String name) {}

    private boolean isInEvent() {
        return "VEVENT".equals(components.peek());
    }
}
