package kith.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.intake.runs.ImportRun;
import kith.intake.runs.Tally;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Names;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// RunTable of imports, in words.
final class RunTable {

    private static final Tag RUNNING = new Tag("Running", Tone.BLUE);
    private static final Tag FINISHED = new Tag("Finished", Tone.GREEN);
    private static final Tag NOTHING_TAKEN = new Tag("Everything rejected", Tone.RED);
    private static final Tag INTERRUPTED = new Tag("Interrupted", Tone.ORANGE);
    private static final Tag UNDONE = new Tag("Undone", Tone.GREY);
    private static final Tag DRY = new Tag("Dry run", Tone.PURPLE);

    static Table table(List<ImportRun> runs, Names names, Instant now) {
        return new Table(
                "Latest imports",
                List.of(
                        Column.head("Import"),
                        Column.words("From"),
                        Column.words("Started"),
                        Column.words("State"),
                        Column.figures("Read"),
                        Column.figures("New or changed"),
                        Column.figures("Rejected")),
                runs.stream().map(run -> row(run, names, now)).toList());
    }

    private static List<Cell> row(ImportRun run, Names names, Instant now) {
        return List.of(
                Cell.link("Import " + run.id().value(), href(run)),
                Cell.of(names.partner(run.partner()))
                        .noting(List.of(run.request().source())),
                Cell.of(Words.moment(run.request().startedAt())).noting(List.of("took " + Words.about(took(run, now)))),
                Cell.of("").tagged(tags(run)),
                Cell.of(run.tally().read()),
                Cell.of(run.tally().stored() + run.tally().changed()),
                Cell.of(run.tally().rejected()));
    }

    static String href(ImportRun run) {
        return "/imports/" + run.id().value();
    }

    static Duration took(ImportRun run, Instant now) {
        return Duration.between(run.request().startedAt(), end(run).orElse(now));
    }

    private static Optional<Instant> end(ImportRun run) {
        return switch (run) {
            case ImportRun.Active _ -> Optional.empty();
            case ImportRun.Ended ended -> Optional.of(ended.endedAt());
            case ImportRun.Undone undone -> Optional.of(undone.undone().endedAt());
        };
    }

    static List<Tag> tags(ImportRun run) {
        return switch (run) {
            case ImportRun.Running _ -> List.of(RUNNING);
            case ImportRun.Finished _ -> List.of(ended(run.tally()));
            case ImportRun.Interrupted _ -> List.of(INTERRUPTED);
            case ImportRun.Undone _ -> List.of(UNDONE);
            case ImportRun.DryRunning _ -> List.of(RUNNING, DRY);
            case ImportRun.DryFinished _ -> List.of(ended(run.tally()), DRY);
            case ImportRun.DryInterrupted _ -> List.of(INTERRUPTED, DRY);
        };
    }

    /// An import that took nothing of what it read has not done what somebody wanted.
    private static Tag ended(Tally tally) {
        boolean nothing = tally.read() == 0 || tally.read() == tally.rejected();
        boolean rejected = tally.rejected() > 0 || tally.notRead() > 0;
        return nothing && rejected ? NOTHING_TAKEN : FINISHED;
    }

    private RunTable() {}
}
