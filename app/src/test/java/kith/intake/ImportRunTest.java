package kith.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kith.engine.feeds.Feed;
import kith.intake.runs.ImportRequest;
import kith.intake.runs.ImportRun;
import kith.intake.runs.ImportRun.Finished;
import kith.intake.runs.ImportRun.Interrupted;
import kith.intake.runs.ImportRun.Running;
import kith.intake.runs.ImportRun.Undone;
import kith.intake.runs.SoFar;
import kith.intake.runs.Tally;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.kernel.WorkerId;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class ImportRunTest {

    private static final Instant BEGAN = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant ENDED = BEGAN.plus(Duration.ofMinutes(3));
    private static final Instant LATER = BEGAN.plus(Duration.ofDays(1));

    private static final ImportRequest REQUEST = new ImportRequest(
            new RunId(1_000_045),
            new PartnerId(1),
            "people.csv",
            Feed.Extract.FULL,
            new WorkerId(2),
            BEGAN,
            Optional.of(BEGAN.minus(Duration.ofDays(2))),
            200);

    @Test
    void has_these_moves_and_no_others() {
        assertThat(Paths.of(ImportRun.class).lines())
                .containsExactly(
                        "[*] --begin--> Running",
                        "[*] --beginDryRun--> DryRunning",
                        "Running --finish--> Finished",
                        "Running --interrupt--> Interrupted",
                        "DryRunning --finish--> DryFinished",
                        "DryRunning --interrupt--> DryInterrupted",
                        "Finished --undo--> Undone",
                        "Interrupted --resume--> Running",
                        "Interrupted --undo--> Undone");
    }

    @Test
    void the_documentation_shows_its_moves() throws IOException {
        SpecPage.says(
                "lifecycles/import-run",
                Paths.of(ImportRun.class)
                        .page(
                                "Import",
                                "An import of one partner's extract, from when it begins to when it is undone."));
    }

    @Test
    void an_undone_import_still_knows_how_it_ended() {
        Interrupted interrupted = running().interrupt(3, Optional.of("No room."), ENDED);

        Undone undone = interrupted.undo(LATER);

        assertThat(undone).isEqualTo(new Undone(interrupted, LATER));
        assertThat(undone.undone().endedAt()).isEqualTo(ENDED);
        assertThat(undone.tally()).isEqualTo(Tally.stored(5));
    }

    @Test
    void a_finished_import_keeps_what_it_counted() {
        Finished finished = running().finish(3, ENDED);

        assertThat(finished.tally()).isEqualTo(Tally.stored(5));
        assertThat(finished.request()).isEqualTo(REQUEST);
        assertThat(finished.people()).isEqualTo(3);
    }

    @Test
    void an_interrupted_import_that_resumes_counts_from_nothing() {
        Running again = running().interrupt(3, Optional.of("No room."), ENDED).resume(LATER);

        assertThat(again).isEqualTo(new Running(REQUEST, new SoFar(LATER, 0, Tally.NOTHING)));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachState")
    void a_row_becomes_the_import_that_it_was_made_of(ImportRun run) {
        assertThat(ImportRunRow.of(run).toImportRun()).isEqualTo(run);
    }

    public static Stream<ImportRun> oneOfEachState() {
        return Stream.of(
                running(),
                running().finish(3, ENDED),
                running().interrupt(3, Optional.empty(), ENDED),
                running().interrupt(3, Optional.of("No room."), ENDED),
                running().finish(3, ENDED).undo(LATER),
                running().interrupt(3, Optional.of("No room."), ENDED).undo(LATER),
                ImportRun.beginDryRun(REQUEST),
                ImportRun.beginDryRun(REQUEST).finish(3, ENDED),
                ImportRun.beginDryRun(REQUEST).interrupt(3, Optional.of("No room."), ENDED));
    }

    private static Running running() {
        return new Running(REQUEST, new SoFar(ENDED, 200, Tally.stored(5)));
    }
}
