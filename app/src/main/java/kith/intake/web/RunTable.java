package kith.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.intake.Run;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Names;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// RunTable of imports, in words.
final class RunTable {

    static Table table(List<Run> runs, Names names, Instant now) {
        return new Table(
                "Latest imports",
                List.of(
                        Column.head("Import"),
                        Column.words("From"),
                        Column.words("Began"),
                        Column.words("State"),
                        Column.figures("Read"),
                        Column.figures("New or changed"),
                        Column.figures("Turned away")),
                runs.stream().map(run -> row(run, names, now)).toList());
    }

    private static List<Cell> row(Run run, Names names, Instant now) {
        return List.of(
                Cell.link("Import " + run.id().value(), href(run)),
                Cell.of(names.partner(run.partner())).noting(List.of(run.source())),
                Cell.of(Words.moment(run.startedAt())).noting(List.of("took " + Words.about(took(run, now)))),
                Cell.of("").tagged(tags(run)),
                Cell.of(run.tally().read()),
                Cell.of(run.tally().stored() + run.tally().changed()),
                Cell.of(run.tally().rejected()));
    }

    static String href(Run run) {
        return "/imports/" + run.id().value();
    }

    static Duration took(Run run, Instant now) {
        return Duration.between(run.startedAt(), run.finishedAt().orElse(now));
    }

    static List<Tag> tags(Run run) {
        return run.dry() ? List.of(tag(run.state()), new Tag("Dry run", Tone.PURPLE)) : List.of(tag(run.state()));
    }

    private static Tag tag(Run.State state) {
        return switch (state) {
            case RUNNING -> new Tag("Running", Tone.BLUE);
            case FINISHED -> new Tag("Finished", Tone.GREEN);
            case INTERRUPTED -> new Tag("Stopped half way", Tone.ORANGE);
            case UNDONE -> new Tag("Undone", Tone.GREY);
        };
    }

    private RunTable() {}
}
