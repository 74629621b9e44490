package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kith.access.Grants;
import kith.borough.Borough;
import kith.borough.Progress;
import kith.kernel.JobId;
import kith.people.linkage.LinkagePermissions;
import kith.people.linkage.MatchJobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed while it runs a full match, and started again.
class KilledMatchTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(4);
    private static final Map<String, String> NO_SETTINGS = Map.of();

    @TempDir
    private Path folder;

    @Test
    void a_match_whose_server_is_killed_is_done_once() throws Exception {
        Borough.write(800, 7, folder, Progress.SILENT);
        try (var killed = new ServedDatabase("match_killed", folder.resolve("matched"))) {
            killed.beside(application -> ServedDatabase.importAsOperator(application, folder.resolve("feeds")));
            Process server = killed.serve(NO_SETTINGS);
            JobId job = killed.beside(application -> application
                    .get(MatchJobs.class)
                    .start(application
                            .get(Grants.class)
                            .decide(ServedDatabase.administrator(application), LinkagePermissions.MATCH)
                            .orRefuse()));

            await().atMost(LONG_ENOUGH)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> killed.progress(job).startsWith("matching") || killed.hasEnded(job));
            ServedDatabase.kill(server);
            killed.serve(NO_SETTINGS);
            await().atMost(LONG_ENOUGH).until(() -> !killed.state(job).equals("running"));

            assertThat(killed.state(job)).as(killed.outcome(job)).isEqualTo("done");
            assertThat(killed.attempts(job)).isEqualTo(2);
            assertThat(killed.count("select count(*) from people.model")).isEqualTo(1);
        }
    }
}
