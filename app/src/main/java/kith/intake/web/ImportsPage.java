package kith.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kith.intake.FeedStatus;
import kith.intake.runs.ImportRun;
import kith.ui.Names;
import kith.ui.Table;

/// Whose feeds come as they should, and the latest imports. It names no person.
///
/// @param warnings what whoever imports has to know about hidden alerts and the lists of codes
/// @param refresh after how many seconds the page looks again; 0 where nothing runs
/// @param mayStart whether the viewer may bring records in
public record ImportsPage(Table feeds, Table runs, int refresh, boolean mayStart, List<String> warnings) {

    public ImportsPage {
        warnings = List.copyOf(warnings);
    }

    static final int LATEST = 30;
    static final int LOOK_AGAIN = 3;

    static ImportsPage of(
            List<FeedStatus> heard,
            List<ImportRun> runs,
            Names names,
            boolean mayStart,
            List<String> warnings,
            Instant now) {
        boolean running = runs.stream().anyMatch(run -> run instanceof ImportRun.Active);
        return new ImportsPage(
                FeedWords.table("Feeds", heard, now),
                RunTable.table(runs, names, now),
                running ? LOOK_AGAIN : 0,
                mayStart,
                mayStart ? warnings : List.of());
    }

    /// The warnings about lists, after one about alerts that nobody sees.
    ///
    /// @param hiding the codes of the partners whose alerts nobody has classified
    static List<String> warnings(List<String> ofLists, List<String> hiding) {
        return hiding.isEmpty()
                ? ofLists
                : Stream.concat(
                                Stream.of(
                                        ("Nobody sees alerts from %s yet. An alert can be about the safety of a worker who"
                                                        + " visits. Ask the information governance lead to classify them.")
                                                .formatted(String.join(", ", hiding))),
                                ofLists.stream())
                        .toList();
    }
}
