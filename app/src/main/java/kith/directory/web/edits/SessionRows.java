package kith.directory.web.edits;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.directory.Session;
import kith.directory.Session.Every;

/// Sessions that take place on one day of each week, as rows of a form. Other sessions are left as they are.
public final class SessionRows {

    static final int ROWS = 4;

    /// One row of the form.
    public record Row(String day, String opens, String closes) {

        static final Row EMPTY = new Row("", "", "");

        boolean isEmpty() {
            return day.isEmpty() && opens.isEmpty() && closes.isEmpty();
        }

        boolean isWhole() {
            return IntStream.rangeClosed(1, 7).anyMatch(number -> day.equals(key(DayOfWeek.of(number))))
                    && isTime(opens)
                    && isTime(closes);
        }

        private static boolean isTime(String typed) {
            return typed.isEmpty() || typed.matches("([01]?[0-9]|2[0-3])[:.][0-5][0-9]");
        }

        private Session session() {
            return new Session(
                    Every.WEEK,
                    1,
                    List.of(day),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    time(opens),
                    time(closes),
                    List.of(),
                    List.of(),
                    false,
                    "");
        }

        private static Optional<LocalTime> time(String typed) {
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            String plain = typed.replace('.', ':');
            return Optional.of(LocalTime.parse(plain.length() == 4 ? "0" + plain : plain));
        }
    }

    static String key(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    static List<Row> of(List<Session> sessions) {
        return sessions.stream()
                .filter(SessionRows::isRow)
                .limit(ROWS)
                .map(SessionRows::row)
                .toList();
    }

    /// The sessions that the form does not show.
    static List<Session> others(List<Session> sessions) {
        List<Session> shown =
                sessions.stream().filter(SessionRows::isRow).limit(ROWS).toList();
        return sessions.stream().filter(session -> !shown.contains(session)).toList();
    }

    /// The sessions after the form was sent. A row that did not change keeps its exceptions.
    static List<Session> after(List<Session> before, List<Row> typed) {
        List<Session> left =
                new ArrayList<>(before.stream().filter(SessionRows::isRow).toList());
        Stream<Session> rows = typed.stream().filter(row -> !row.isEmpty()).map(row -> {
            Session fresh = row.session();
            Optional<Session> same = left.stream()
                    .filter(session -> session.days().equals(fresh.days())
                            && session.opens().equals(fresh.opens())
                            && session.closes().equals(fresh.closes()))
                    .findFirst();
            same.ifPresent(left::remove);
            return same.orElse(fresh);
        });
        List<Session> shown = rows.toList();
        return Stream.concat(shown.stream(), others(before).stream()).toList();
    }

    private static boolean isRow(Session session) {
        return session.every() == Every.WEEK
                && session.interval() == 1
                && session.days().size() == 1
                && session.days().getFirst().length() == 2;
    }

    private static Row row(Session session) {
        return new Row(
                session.days().getFirst(),
                session.opens().map(LocalTime::toString).orElse(""),
                session.closes().map(LocalTime::toString).orElse(""));
    }

    private SessionRows() {}
}
