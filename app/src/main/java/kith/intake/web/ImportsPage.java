package kith.intake.web;

import java.time.Instant;
import java.util.List;
import kith.intake.FeedStatus;
import kith.intake.runs.ImportRun;
import kith.ui.Names;
import kith.ui.Table;

/// Whose feeds come as they should, and the latest imports. It names no person.
///
/// @param refresh after how many seconds the page looks again; 0 where nothing runs
/// @param mayStart whether the viewer may bring records in
public record ImportsPage(Table feeds, Table runs, int refresh, boolean mayStart) {

    static final int LATEST = 30;
    static final int LOOK_AGAIN = 3;

    static ImportsPage of(List<FeedStatus> heard, List<ImportRun> runs, Names names, boolean mayStart, Instant now) {
        boolean running = runs.stream().anyMatch(run -> run instanceof ImportRun.Active);
        return new ImportsPage(
                FeedWords.table("Feeds", heard, now),
                RunTable.table(runs, names, now),
                running ? LOOK_AGAIN : 0,
                mayStart);
    }
}
