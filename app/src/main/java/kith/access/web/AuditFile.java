package kith.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.audit.AuditEntry;
import kith.access.audit.Logged;
import kith.access.history.AccessHistory.Entries;
import kith.access.history.LoggedPerson;
import kith.access.workers.Worker;
import kith.kernel.WorkerId;
import kith.ui.csv.Csv;

/// Entries of the log as a file for a spreadsheet. People stand in it by key, not by name, and what was searched for
/// is left out.
final class AuditFile {

    private static final List<String> HEADER = List.of(
            "Entry", "When", "Sign-in name", "Role", "Purpose", "Outcome", "What", "Why", "Reason", "People", "Keys");

    static String of(Entries found, Map<WorkerId, Worker> workers) {
        StringBuilder file = new StringBuilder(Csv.MARK).append(Csv.line(HEADER));
        found.entries().forEach(logged -> file.append(Csv.line(cells(logged, found, workers))));
        return file.toString();
    }

    private static List<String> cells(Logged logged, Entries found, Map<WorkerId, Worker> workers) {
        AuditEntry entry = logged.entry();
        return List.of(
                String.valueOf(logged.id()),
                entry.at().toString(),
                Optional.ofNullable(workers.get(entry.worker()))
                        .map(Worker::username)
                        .orElse(""),
                entry.role(),
                entry.purpose(),
                entry.outcome().words(),
                entry.what(),
                entry.relationship(),
                entry.reason().orElse(""),
                String.valueOf(entry.people().size()),
                found.of(entry).stream()
                        .map(LoggedPerson::key)
                        .map(UUID::toString)
                        .collect(Collectors.joining(" ")));
    }

    private AuditFile() {}
}
