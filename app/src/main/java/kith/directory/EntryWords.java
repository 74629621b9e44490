package kith.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.directory.DirectoryEntry.Audience;
import kith.directory.DirectoryEntry.Capacity;
import kith.directory.venues.AccessNeed;
import kith.directory.venues.Venue;
import kith.ui.Words;

/// What an entry says, field by field, in the words in which a worker compares two versions.
final class EntryWords {

    /// One field that two versions say differently. What is not said is empty.
    record Field(String name, String before, String after) {}

    /// The fields that differ.
    static List<Field> differences(Optional<DirectoryEntry> before, Optional<DirectoryEntry> after) {
        Map<String, String> old = before.map(EntryWords::of).orElse(Map.of());
        Map<String, String> now = after.map(EntryWords::of).orElse(Map.of());
        return Stream.concat(now.keySet().stream(), old.keySet().stream())
                .distinct()
                .map(name -> new Field(name, old.getOrDefault(name, ""), now.getOrDefault(name, "")))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    /// Each field that is said, in the order of a page.
    static Map<String, String> of(DirectoryEntry entry) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "Name", entry.name());
        put(said, "Description", entry.description());
        put(said, "State", state(entry.status()));
        put(said, "Notice", entry.alert());
        put(said, "When", lines(entry.sessions().stream().map(EntryWords::session)));
        put(said, "Where", lines(entry.venues().stream().map(EntryWords::venue)));
        put(
                said,
                "Cost",
                entry.cost().free() && entry.cost().words().isBlank()
                        ? "Free"
                        : entry.cost().words());
        put(said, "Who it is for", audience(entry.audience()));
        put(said, "Who it is not for", entry.audience().notFor());
        put(said, "How to join", entry.audience().howToJoin());
        put(said, "Languages", String.join(", ", entry.languages()));
        put(said, "Vacancies", entry.capacity().map(EntryWords::capacity).orElse(""));
        put(said, "Telephone", entry.contact().telephone());
        put(said, "Email", entry.contact().email());
        put(said, "Website", entry.contact().url());
        put(said, "Needs", String.join(", ", entry.needs()));
        put(
                said,
                "Receive or give",
                entry.ways().stream().map(DirectoryEntry.Way::word).collect(Collectors.joining(", ")));
        put(said, "Words of the feed", String.join(", ", entry.terms()));
        put(said, "Checked", entry.assuredOn().map(Words::day).orElse(""));
        put(said, "What looks wrong", String.join(" ", entry.flags()));
        return said;
    }

    private static void put(Map<String, String> said, String name, String words) {
        if (!words.isBlank()) {
            said.put(name, words);
        }
    }

    private static String state(DirectoryEntry.Status status) {
        return switch (status) {
            case ACTIVE -> "Running";
            case TEMPORARILY_CLOSED -> "Closed for now";
            case INACTIVE -> "Not running";
            case DEFUNCT -> "Closed";
        };
    }

    private static String session(Session session) {
        List<String> parts = new ArrayList<>(List.of(session.sentence()));
        session.from().ifPresent(day -> parts.add("from " + Words.day(day)));
        session.until().ifPresent(day -> parts.add("until " + Words.day(day)));
        if (!session.except().isEmpty()) {
            parts.add("not on " + session.except().stream().map(Words::day).collect(Collectors.joining(", ")));
        }
        if (!session.also().isEmpty()) {
            parts.add("also on " + session.also().stream().map(Words::day).collect(Collectors.joining(", ")));
        }
        if (session.onBankHolidays()) {
            parts.add("on bank holidays too");
        }
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("; "));
    }

    private static String venue(Venue venue) {
        String coordinates = venue.point()
                .map(point -> "%.4f, %.4f".formatted(point.latitude(), point.longitude()))
                .orElse("");
        String access = venue.access().stream()
                .flatMap(key -> AccessNeed.find(key).stream())
                .map(AccessNeed::words)
                .collect(Collectors.joining(", "));
        return joined(venue.name(), venue.address(), venue.postcode(), coordinates, access, venue.accessWords());
    }

    private static String audience(Audience audience) {
        return joined(
                audience.youngest().map("from %d years"::formatted).orElse(""),
                audience.oldest().map("to %d years"::formatted).orElse(""),
                audience.only().isEmpty() ? "" : "only " + audience.only(),
                audience.area());
    }

    private static String capacity(Capacity capacity) {
        return joined(
                capacity.vacancies().map(free -> free + " free").orElse(""),
                capacity.places().map("%d places"::formatted).orElse(""),
                capacity.funded().map("%d funded"::formatted).orElse(""),
                capacity.waiting(),
                "as of " + Words.day(capacity.asOf()));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private EntryWords() {}
}
