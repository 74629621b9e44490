package kith.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.history.UnusualUse;
import kith.access.workers.Worker;
import kith.kernel.WorkerId;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;

/// Who used Kith in an unusual way in the last seven days, and what was unusual.
public record UnusualUsePage(Table table) {

    private static final List<Column> COLUMNS = List.of(
            Column.head("Worker"),
            Column.words("What is unusual"),
            Column.figures("Searches"),
            Column.figures("Reasons given"),
            Column.figures("Refusals"),
            Column.figures("Files"));

    static UnusualUsePage of(List<UnusualUse> uses, Map<WorkerId, Worker> workers) {
        return new UnusualUsePage(new Table(
                "The last seven days",
                COLUMNS,
                uses.stream()
                        .map(use -> row(use, Optional.ofNullable(workers.get(use.worker()))))
                        .toList()));
    }

    private static List<Cell> row(UnusualUse use, Optional<Worker> worker) {
        return List.of(
                worker.map(known -> Cell.link(known.name(), "/audit?worker=" + AuditPage.encoded(known.username())))
                        .orElse(Cell.of("Nobody known")),
                Cell.of(String.join(" ", use.why())),
                Cell.of(use.searches()),
                Cell.of(use.reasons()),
                Cell.of(use.refusals()),
                Cell.of(use.exports()));
    }
}
