package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kith.borough.Borough;
import kith.borough.Progress;
import kith.cli.application.Application;
import kith.intake.Intake;
import kith.intake.jobs.ImportJobs;
import kith.kernel.JobId;
import kith.kernel.jobs.Jobs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers that are killed while they run a job, and started again.
class KilledServerTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(4);
    private static final Map<String, String> NO_SETTINGS = Map.of();

    @TempDir
    private static Path folder;

    private static Path feeds = Path.of("");

    @BeforeAll
    static void a_borough() throws Exception {
        Borough.write(300, 7, folder, Progress.SILENT);
        feeds = folder.resolve("feeds");
    }

    @Test
    void an_import_whose_server_is_killed_is_carried_on_once() throws Exception {
        try (var alone = new ServedDatabase("import_alone", folder.resolve("alone"));
                var killed = new ServedDatabase("import_killed", folder.resolve("killed"))) {
            alone.beside(application -> ServedDatabase.importAsOperator(application, feeds));
            Process server = killed.serve(NO_SETTINGS);
            JobId job = killed.beside(KilledServerTest::askForImport);

            await().atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(20)).until(() -> killed.count(BLOCKS) >= 100);
            ServedDatabase.kill(server);
            assertThat(killed.state(job)).isEqualTo("running");
            killed.serve(NO_SETTINGS);
            await().atMost(LONG_ENOUGH).until(() -> !killed.state(job).equals("running"));

            assertThat(killed.state(job)).isEqualTo("done");
            assertThat(killed.attempts(job)).isEqualTo(2);
            assertThat(Imported.in(killed.db())).isEqualTo(Imported.in(alone.db()));
            assertThat(killed.count("select count(*) from intake.run"))
                    .as("one run for each feed")
                    .isEqualTo(alone.count("select count(*) from intake.run"));
            assertThat(killed.count("select count(*) from intake.run where state <> 'finished'"))
                    .isZero();
            assertThat(killed.count("select count(*) from intake.run where started_by = 0"))
                    .as("runs that are not in the name of the worker who asked")
                    .isZero();
        }
    }

    @Test
    void a_cancelled_import_ends_its_process_and_can_be_carried_on_by_importing_again() throws Exception {
        try (var cancelled = new ServedDatabase("import_cancelled", folder.resolve("cancelled"))) {
            cancelled.serve(NO_SETTINGS);
            JobId job = cancelled.beside(application -> {
                JobId asked = askForImport(application);
                await().atMost(LONG_ENOUGH)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> cancelled.count(BLOCKS) >= 50);
                application
                        .get(Jobs.class)
                        .cancel(asked, ServedDatabase.administrator(application).worker());
                return asked;
            });
            await().atMost(LONG_ENOUGH).until(() -> cancelled.state(job).equals("cancelled"));

            assertThat(cancelled.count("select count(*) from intake.run where state = 'running'"))
                    .isZero();
            JobId again = cancelled.beside(KilledServerTest::askForImport);
            await().atMost(LONG_ENOUGH).until(() -> cancelled.state(again).equals("done"));
            assertThat(cancelled.count("select count(*) from intake.run where state <> 'finished'"))
                    .as("runs that were not carried on")
                    .isZero();
        }
    }

    private static final String BLOCKS = "select count(*) from record.block";

    private static JobId askForImport(Application application) {
        return application
                .get(ImportJobs.class)
                .start(
                        ServedDatabase.administrator(application),
                        new ImportJobs.Wanted(feeds, "", "", Intake.Mode.KEEP));
    }
}
