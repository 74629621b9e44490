package kith.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.access.Role;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.runs.ImportRequest;
import kith.intake.runs.ImportRun;
import kith.intake.runs.Progress;
import kith.intake.runs.SoFar;
import kith.kernel.RunId;
import kith.kernel.WorkerId;
import kith.testing.Paths;
import kith.testing.Paths.Attempt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Every move that a person can make with an import, tried in every state by every role. Finishing and
/// interrupting are the import's own moves: nobody is offered them.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ImportRunByEveryRoleTest {

    private static final Set<Role> BRING_RECORDS_IN = Set.of(Role.ADMINISTRATOR, Role.OPERATOR);

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    private static final String PATIENT = """
            {"resourceType":"Patient","id":"p1","birthDate":"1950-01-01","name":[{"family":"Okoro","given":["Adaeze"]}]}
            """;

    @Autowired
    private Intake intake;

    @Autowired
    private ImportCorrections corrections;

    @Autowired
    private ImportRunStore runs;

    @TempDir
    private Path folder;

    private Feed feed = new Feed("", "", null, Feed.Extract.CHANGES, null, null, List.of());

    @BeforeEach
    void oneFile() throws IOException {
        Path file = folder.resolve("Patient.ndjson");
        Files.writeString(file, PATIENT);
        feed = Feeds.at(file, "every-role", null).getFirst();
    }

    @Test
    void undo_is_for_those_who_bring_records_in_and_for_imports_that_can_be_undone() {
        for (Attempt<Role> attempt : attempts("undo")) {
            RunId run = in(attempt.state());

            boolean undone = succeeds(() -> corrections.undo(viewer(attempt.actor()), run));

            assertThat(undone).as(attempt.toString()).isEqualTo(attempt.offered() && allowed(attempt));
            assertThat(state(run)).as(attempt.toString()).isEqualTo(undone ? "Undone" : attempt.state());
        }
    }

    @Test
    void resume_is_for_those_who_bring_records_in_and_for_interrupted_imports() {
        for (Attempt<Role> attempt : attempts("resume")) {
            RunId run = in(attempt.state());

            boolean imported =
                    succeeds(() -> intake.take(viewer(attempt.actor()), feed, Intake.Mode.KEEP, Progress.SILENT));

            boolean abandoned = attempt.state().equals("Running");
            boolean resumed = (attempt.offered() || abandoned) && allowed(attempt);
            assertThat(imported).as(attempt.toString()).isEqualTo(allowed(attempt));
            assertThat(state(run)).as(attempt.toString()).isEqualTo(after(attempt, resumed));
        }
    }

    /// When another import of the same partner begins, an import that is called running has lost its process.
    private static String after(Attempt<Role> attempt, boolean resumed) {
        return resumed
                ? "Finished"
                : attempt.state().equals("DryRunning") && allowed(attempt) ? "DryInterrupted" : attempt.state();
    }

    private static List<Attempt<Role>> attempts(String move) {
        List<Attempt<Role>> attempts = Paths.of(ImportRun.class).attempts(List.of(Role.values())).stream()
                .filter(attempt -> attempt.move().equals(move))
                .toList();
        assertThat(attempts).hasSize(7 * Role.values().length);
        return attempts;
    }

    private static boolean allowed(Attempt<Role> attempt) {
        return BRING_RECORDS_IN.contains(attempt.actor());
    }

    /// An import of the file, moved into the state.
    private RunId in(String state) {
        boolean dry = state.startsWith("Dry");
        Intake.Mode mode = dry ? Intake.Mode.DRY : Intake.Mode.KEEP;
        RunId run =
                intake.take(viewer(Role.OPERATOR), feed, mode, Progress.SILENT).run();
        ImportRequest request = runs.find(run).orElseThrow().request();
        SoFar soFar = SoFar.atTheStart(NOW);
        ImportRun.Running running = new ImportRun.Running(request, soFar);
        ImportRun.DryRunning dryRunning = new ImportRun.DryRunning(request, soFar);
        Stream.of(
                        running,
                        running.finish(1, NOW),
                        running.interrupt(1, Optional.of("No room."), NOW),
                        running.finish(1, NOW).undo(NOW),
                        dryRunning,
                        dryRunning.finish(1, NOW),
                        dryRunning.interrupt(1, Optional.of("No room."), NOW))
                .filter(one -> one.getClass().getSimpleName().equals(state))
                .forEach(runs::save);
        assertThat(state(run)).isEqualTo(state);
        return run;
    }

    private String state(RunId run) {
        return runs.find(run).orElseThrow().getClass().getSimpleName();
    }

    private static boolean succeeds(Runnable move) {
        try {
            move.run();
            return true;
        } catch (ImportRefused refused) {
            return false;
        }
    }

    private static Viewer viewer(Role role) {
        return Viewer.of(new WorkerId(1_700), "Sam", role, Set.of(), role.purpose());
    }
}
