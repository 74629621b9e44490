package kith.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.directory.Directory.EntryNow;
import kith.directory.DirectoryEntry;
import kith.directory.DirectoryEntry.Audience;
import kith.directory.DirectoryEntry.Capacity;
import kith.directory.DirectoryEntry.Status;
import kith.directory.PrivateDetails.NamedContact;
import kith.directory.Session;
import kith.directory.venues.AccessNeed;
import kith.directory.venues.Venue;
import kith.ui.Entry;
import kith.ui.Link;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// One service, as its entry describes it.
///
/// @param note what the viewer has just done; empty where they came to read
/// @param rightAction where a worker who may says that the entry is right; empty for others
public record EntryPage(
        String name,
        String organisation,
        List<Tag> tags,
        String freshness,
        String alert,
        List<String> description,
        List<Entry> entries,
        Optional<Link> website,
        List<Entry> contacts,
        List<String> flags,
        String wrongAction,
        String rightAction,
        String note) {

    public EntryPage {
        tags = List.copyOf(tags);
        description = List.copyOf(description);
        entries = List.copyOf(entries);
        contacts = List.copyOf(contacts);
        flags = List.copyOf(flags);
    }

    /// Where a worker chooses the calendar of the service; empty where the viewer does not.
    public String calendar() {
        return rightAction.replaceFirst("/right$", "/calendar");
    }

    public static EntryPage of(EntryNow now, List<NamedContact> contacts, String note, boolean administers) {
        DirectoryEntry entry = now.entry();
        return new EntryPage(
                entry.name(),
                now.organisation(),
                tags(now),
                now.freshness().sentence(now.assured()),
                entry.alert(),
                entry.description().lines().filter(line -> !line.isBlank()).toList(),
                entries(now),
                entry.contact().url().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Link(entry.contact().url(), entry.contact().url())),
                contacts.stream().map(EntryPage::contact).toList(),
                entry.flags(),
                "/support/" + now.id() + "/wrong",
                administers ? "/support/" + now.id() + "/right" : "",
                note);
    }

    private static List<Tag> tags(EntryNow now) {
        List<Tag> tags = new ArrayList<>();
        tags.add(now.freshness().tag());
        switch (now.entry().status()) {
            case Status.ACTIVE -> {}
            case Status.TEMPORARILY_CLOSED -> tags.add(new Tag("Closed for now", Tone.GREY));
            case Status.INACTIVE -> tags.add(new Tag("Not running", Tone.GREY));
            case Status.DEFUNCT -> tags.add(new Tag("Closed", Tone.GREY));
        }
        return tags;
    }

    private static List<Entry> entries(EntryNow now) {
        DirectoryEntry entry = now.entry();
        List<Entry> entries = new ArrayList<>();
        add(entries, "When", entry.sessions().stream().map(Session::sentence));
        add(entries, "Next days", now.next().stream().map(Words::day));
        add(entries, "Where", entry.venues().stream().map(EntryPage::where));
        if (now.confidential()) {
            add(entries, "Place", Stream.of("The place is confidential. Ring first."));
        }
        add(
                entries,
                "Access",
                entry.venues().stream().flatMap(EntryPage::access).distinct());
        add(
                entries,
                "Cost",
                Stream.of(entry.cost().free() ? "Free" : "", entry.cost().words()));
        add(entries, "Who it is for", audience(entry.audience()));
        add(entries, "Who it is not for", Stream.of(entry.audience().notFor()));
        add(entries, "Languages", entry.languages().stream().map(Words::language));
        add(entries, "Vacancies", entry.capacity().stream().flatMap(EntryPage::capacity));
        add(entries, "How to join", Stream.of(entry.audience().howToJoin()));
        add(entries, "Telephone", Stream.of(entry.contact().telephone()));
        add(entries, "Email", Stream.of(entry.contact().email()));
        return entries;
    }

    private static void add(List<Entry> entries, String term, Stream<String> lines) {
        List<String> said = lines.filter(line -> !line.isBlank()).distinct().toList();
        if (!said.isEmpty()) {
            entries.add(new Entry(term, said, List.of()));
        }
    }

    private static String where(Venue venue) {
        return Stream.of(venue.name(), venue.address(), venue.postcode())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> access(Venue venue) {
        return Stream.concat(
                venue.access().stream()
                        .flatMap(key -> AccessNeed.find(key).stream())
                        .map(AccessNeed::words),
                Stream.of(venue.accessWords()));
    }

    private static Stream<String> audience(Audience audience) {
        String ages = audience.youngest()
                .map(young -> audience.oldest()
                        .map(old -> "Ages %d to %d".formatted(young, old))
                        .orElse("Aged %d and over".formatted(young)))
                .or(() -> audience.oldest().map("Aged up to %d"::formatted))
                .orElse("");
        return Stream.of(ages, audience.only().isEmpty() ? "" : "Only for " + audience.only(), audience.area());
    }

    private static Stream<String> capacity(Capacity capacity) {
        String vacancies = capacity.vacancies()
                .map(free -> free == 0 ? "No vacancies" : Words.count(free, "vacancy", "vacancies"))
                .orElse("");
        String places = capacity.places().map("%d places in all"::formatted).orElse("");
        String funded = capacity.funded().map("%d funded places"::formatted).orElse("");
        String waiting = capacity.waiting().isEmpty() ? "" : "Waiting time: " + capacity.waiting();
        return Stream.of(vacancies, places, funded, waiting, "As of " + Words.day(capacity.asOf()));
    }

    private static Entry contact(NamedContact contact) {
        return new Entry(
                contact.name(),
                Stream.of(contact.role(), contact.telephone(), contact.email())
                        .filter(line -> !line.isBlank())
                        .toList(),
                List.of());
    }
}
