package kith.site.oruk;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.directory.Session;
import kith.directory.Session.Every;
import kith.directory.published.PublishedEntry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// When a service takes place, as Open Referral has it: a rule of iCalendar.
final class Schedules {

    static ArrayNode of(PublishedEntry published) {
        ArrayNode schedules = JsonNodeFactory.instance.arrayNode();
        UUID service = published.id().value();
        List<Session> sessions = published.entry().sessions();
        for (int i = 0; i < sessions.size(); i++) {
            schedules.add(schedule(service, i, sessions.get(i)));
        }
        return schedules;
    }

    private static ObjectNode schedule(UUID service, int number, Session session) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", OrukIds.partOf(service, "schedule", number).toString());
        node.put("service_id", service.toString());
        session.from().ifPresent(day -> node.put("valid_from", day.toString()).put("dtstart", day.toString()));
        session.until().ifPresent(day -> node.put("valid_to", day.toString()));
        frequency(session).ifPresent(frequency -> node.put("freq", frequency).put("interval", session.interval()));
        Resources.put(node, "byday", days(session));
        Resources.put(
                node,
                "bymonthday",
                session.daysOfMonth().stream().map(String::valueOf).collect(Collectors.joining(",")));
        session.opens().ifPresent(time -> node.put("opens_at", time.toString()));
        session.closes().ifPresent(time -> node.put("closes_at", time.toString()));
        boolean isRule = frequency(session).isPresent();
        Resources.put(node, "description", isRule ? session.words() : session.sentence());
        return node;
    }

    /// The standard knows weeks and months alone. Every day is every week on all seven.
    private static Optional<String> frequency(Session session) {
        return switch (session.every()) {
            case WEEK -> Optional.of("WEEKLY");
            case DAY -> session.interval() == 1 ? Optional.of("WEEKLY") : Optional.empty();
            case MONTH -> Optional.of("MONTHLY");
            case ONCE, NOT_SAID -> Optional.empty();
        };
    }

    private static String days(Session session) {
        List<String> days = session.every() == Every.DAY && session.interval() == 1
                ? session.weekdays().stream()
                        .map(DayOfWeek::name)
                        .map(name -> name.substring(0, 2))
                        .toList()
                : session.days();
        return String.join(",", days);
    }

    private Schedules() {}
}
