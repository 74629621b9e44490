package kith.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.audit.AuditEntry;
import kith.access.audit.Logged;
import kith.access.audit.Outcome;
import kith.access.history.AccessHistory;
import kith.access.history.AccessHistory.Entries;
import kith.access.history.LoggedPerson;
import kith.access.web.AuditController.AuditForm;
import kith.access.workers.Worker;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.ui.Cell;
import kith.ui.Choice;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// One page of the log, in words.
///
/// @param about whom the entries are about, where one person was asked for
/// @param missing why there is nothing to show, where what was asked for is not there
/// @param older where the entries before these are
/// @param file where the entries are as a file
public record AuditPage(
        String worker,
        String person,
        String since,
        String until,
        String outcome,
        Optional<String> about,
        Optional<String> missing,
        Table table,
        Optional<String> older,
        String file) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK).withZone(London.ZONE);

    private static final List<Column> COLUMNS = List.of(
            Column.head("When"),
            Column.words("Who"),
            Column.words("What"),
            Column.words("Whose record"),
            Column.words("Why"));

    private static final List<Choice> OUTCOMES = Stream.concat(
                    Stream.of(new Choice("", "All")),
                    Arrays.stream(Outcome.values()).map(outcome -> new Choice(outcome.words(), words(outcome))))
            .toList();

    static AuditPage of(AuditForm asked, Optional<Entries> found, Map<WorkerId, Worker> workers, int full) {
        Entries entries = found.orElseGet(() -> new Entries(List.of(), Map.of()));
        List<Logged> all = entries.entries();
        return new AuditPage(
                asked.workerName(),
                asked.personKey(),
                asked.first().map(LocalDate::toString).orElse(""),
                asked.last().map(LocalDate::toString).orElse(""),
                asked.ended().map(Outcome::words).orElse(""),
                entries.people().values().stream()
                        .filter(one -> one.key().toString().equals(asked.personKey()))
                        .map(LoggedPerson::name)
                        .findFirst(),
                found.isEmpty() ? Optional.of("There is no such worker, person or date.") : Optional.empty(),
                new Table(
                        "Latest first",
                        COLUMNS,
                        all.stream()
                                .map(logged -> row(logged.entry(), entries, workers))
                                .toList()),
                all.size() == full
                        ? Optional.of(
                                href("/audit", asked, "&before=" + all.getLast().id()))
                        : Optional.empty(),
                href("/audit.csv", asked, ""));
    }

    public List<Choice> outcomes() {
        return OUTCOMES;
    }

    private static List<Cell> row(AuditEntry entry, Entries entries, Map<WorkerId, Worker> workers) {
        return List.of(
                Cell.of(WHEN.format(entry.at())),
                Cell.of(Optional.ofNullable(workers.get(entry.worker()))
                                .map(Worker::name)
                                .orElse(entry.role().isEmpty() ? "Nobody known" : "Command line"))
                        .noting(List.of(entry.role())),
                Cell.of(entry.what()).noting(terms(entry)).tagged(tags(entry.outcome())),
                whose(entry, entries),
                Cell.of(entry.purpose()).noting(why(entry)));
    }

    /// A few people by name, many by number. One person leads on to the entries about them.
    private static Cell whose(AuditEntry entry, Entries entries) {
        List<PersonId> shown = entry.people();
        if (shown.size() > AccessHistory.NAMED) {
            return Cell.of(Words.count(shown.size(), "person", "people"));
        }
        List<LoggedPerson> named = entries.of(entry);
        String names = named.stream().map(LoggedPerson::name).collect(Collectors.joining(", "));
        int others = shown.size() - named.size();
        if (named.isEmpty()) {
            return Cell.of(shown.isEmpty() ? "Nobody" : Words.count(others, "person", "people"));
        }
        Cell cell = shown.size() == 1
                ? Cell.link(names, "/audit?person=" + named.getFirst().key())
                : Cell.of(names);
        return others == 0 ? cell : cell.noting(List.of("and " + Words.count(others, "other person", "other people")));
    }

    private static List<String> terms(AuditEntry entry) {
        return entry.terms().map(terms -> List.of("Searched for: " + terms)).orElse(List.of());
    }

    private static List<String> why(AuditEntry entry) {
        List<String> notes = new ArrayList<>();
        if (!entry.relationship().isEmpty()) {
            notes.add(entry.relationship());
        }
        entry.reason().ifPresent(reason -> notes.add("“" + reason + "”"));
        return notes;
    }

    private static List<Tag> tags(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> List.of();
            case DENIED -> List.of(new Tag(words(outcome), Tone.RED));
            case NEEDS_REASON, REASON_GIVEN, EXPORTED -> List.of(new Tag(words(outcome), Tone.YELLOW));
        };
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> "Shown";
            case DENIED -> "Refused";
            case NEEDS_REASON -> "Reason asked for";
            case REASON_GIVEN -> "Reason given";
            case EXPORTED -> "Exported";
        };
    }

    private static String href(String path, AuditForm asked, String more) {
        return "%s?worker=%s&person=%s&since=%s&until=%s&outcome=%s%s"
                .formatted(
                        path,
                        encoded(asked.workerName()),
                        encoded(asked.personKey()),
                        asked.first().map(LocalDate::toString).orElse(""),
                        asked.last().map(LocalDate::toString).orElse(""),
                        asked.ended().map(Outcome::words).orElse(""),
                        more);
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "audit page";
    }
}
