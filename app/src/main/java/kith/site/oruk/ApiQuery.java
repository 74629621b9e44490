package kith.site.oruk;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.directory.Session;

/// The parameters of a request. Reading one that makes no sense fails with [NotUnderstood].
record ApiQuery(Map<String, String> parameters) {

    static final int PER_PAGE = 50;
    static final int MOST_PER_PAGE = 1000;

    ApiQuery {
        parameters = Map.copyOf(parameters);
    }

    /// A parameter that makes no sense.
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    String text(String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    boolean is(String name) {
        return switch (text(name).toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> throw new NotUnderstood(name + " must be true or false");
        };
    }

    int page() {
        return number("page").filter(page -> page >= 1).orElseGet(() -> standard("page", 1));
    }

    int perPage() {
        return number("per_page")
                .filter(size -> size >= 1 && size <= MOST_PER_PAGE)
                .orElseGet(() -> standard("per_page", PER_PAGE));
    }

    private int standard(String name, int value) {
        if (!text(name).isEmpty()) {
            throw new NotUnderstood(
                    name.equals("page") ? "page must be 1 or more" : "per_page must be from 1 to " + MOST_PER_PAGE);
        }
        return value;
    }

    Optional<Integer> number(String name) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        if (!text(name).matches("[0-9]{1,9}")) {
            throw new NotUnderstood(name + " must be a number");
        }
        return Optional.of(Integer.valueOf(text(name)));
    }

    /// An id. One that is no UUID is nobody's, and finds nothing.
    Optional<UUID> id(String name) {
        return text(name).isEmpty()
                ? Optional.empty()
                : Optional.of(uuid(text(name)).orElse(new UUID(0, 0)));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /// A moment, or the beginning of a day.
    Optional<Instant> moment(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException unreadable) {
            throw new NotUnderstood(name + " must be a day or a moment, such as 2026-11-29T09:00:00Z");
        }
    }

    Optional<LocalTime> time(String name) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text(name)));
        } catch (DateTimeException unreadable) {
            throw new NotUnderstood(name + " must be a time, such as 09:30");
        }
    }

    Optional<DayOfWeek> day(String name) {
        return text(name).isEmpty()
                ? Optional.empty()
                : Optional.of(Session.day(text(name))
                        .orElseThrow(() -> new NotUnderstood(name + " must be a day of the week, such as MO")));
    }

    boolean asLines() {
        return switch (text("format").toLowerCase(Locale.ROOT)) {
            case "", "json" -> false;
            case "ndjson" -> true;
            default -> throw new NotUnderstood("format must be json or ndjson");
        };
    }
}
