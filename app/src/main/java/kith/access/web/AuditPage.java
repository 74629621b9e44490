package kith.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kith.access.audit.AuditEntry;
import kith.access.audit.Logged;
import kith.access.audit.Outcome;
import kith.access.web.AuditController.AuditForm;
import kith.access.workers.Worker;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;

/// One page of the log, in words.
///
/// @param missing why there is nothing to show, where what was asked for is not there
/// @param older where the entries before these are
public record AuditPage(String worker, String person, Optional<String> missing, Table table, Optional<String> older) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK).withZone(London.ZONE);

    private static final List<Column> COLUMNS = List.of(
            Column.head("When"),
            Column.words("Who"),
            Column.words("What"),
            Column.figures("People"),
            Column.words("Why"));

    static AuditPage of(AuditForm asked, Optional<List<Logged>> found, Map<WorkerId, Worker> workers, int full) {
        List<Logged> entries = found.orElse(List.of());
        return new AuditPage(
                asked.workerName(),
                asked.personKey(),
                found.isEmpty() ? Optional.of("Nobody has that sign-in name or key.") : Optional.empty(),
                new Table(
                        "Latest first",
                        COLUMNS,
                        entries.stream()
                                .map(logged -> row(logged.entry(), workers))
                                .toList()),
                entries.size() == full
                        ? Optional.of(older(asked, entries.getLast().id()))
                        : Optional.empty());
    }

    private static List<Cell> row(AuditEntry entry, Map<WorkerId, Worker> workers) {
        return List.of(
                Cell.of(WHEN.format(entry.at())),
                Cell.of(Optional.ofNullable(workers.get(entry.worker()))
                                .map(Worker::name)
                                .orElse(entry.role().isEmpty() ? "Nobody known" : "Command line"))
                        .noting(List.of(entry.role())),
                Cell.of(entry.what()).noting(terms(entry)).tagged(tags(entry.outcome())),
                Cell.of(entry.people().size()),
                Cell.of(entry.purpose()).noting(why(entry)));
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
            case DENIED -> List.of(new Tag("Refused", Tone.RED));
            case NEEDS_REASON -> List.of(new Tag("Reason asked for", Tone.YELLOW));
            case REASON_GIVEN -> List.of(new Tag("Reason given", Tone.YELLOW));
            case EXPORTED -> List.of(new Tag("Exported", Tone.YELLOW));
        };
    }

    private static String older(AuditForm asked, long before) {
        return "/audit?worker=%s&person=%s&before=%d"
                .formatted(encoded(asked.workerName()), encoded(asked.personKey()), before);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "audit page";
    }
}
