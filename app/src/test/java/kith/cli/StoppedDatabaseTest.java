package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kith.borough.Borough;
import kith.borough.Progress;
import kith.kernel.postgres.Address;
import kith.kernel.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The server stops under an import: sent home by whoever runs it (`INT`), or gone without a word (`KILL`).
class StoppedDatabaseTest {

    private static final long SEED = 7;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static String feeds = "";
    private static List<String> leftAlone = List.of();

    @BeforeAll
    static void an_import_that_was_left_alone() throws Exception {
        Borough.write(300, SEED, folder, Progress.SILENT);
        feeds = folder.resolve("feeds").toString();
        assertThat(Launched.command(folder.resolve("alone"), "import", feeds).waitFor())
                .isLessThan(2);
        leftAlone = Imported.in(folder.resolve("alone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "KILL"})
    void an_import_whose_database_stops_says_what_to_do_and_carries_on_once_it_runs_again(String signal)
            throws Exception {
        Path stopped = folder.resolve("stopped-by-" + signal);
        Process importing;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(stopped)) {
            importing = Launched.command(stopped, "import", feeds);
            waitUntilSomeIsStored(postgres.address());
            stop(stopped, signal);
            assertThat(importing.waitFor()).isEqualTo(3);
        }

        assertThat(Launched.said(stopped))
                .content()
                .contains("kith: The database stopped answering. What was stored until then is stored;"
                        + " once it answers, give the same files again and the import carries on.")
                .doesNotContain("Exception");
        assertThat(Launched.command(stopped, "import", feeds).waitFor()).isLessThan(2);
        assertThat(Imported.in(stopped)).isEqualTo(leftAlone);
    }

    private static void waitUntilSomeIsStored(Address address) {
        JdbcClient db =
                JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
        await().atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(20)).until(() -> blocks(db) >= 100);
    }

    private static long blocks(JdbcClient db) {
        try {
            return db.sql("select count(*) from record.block")
                    .query((row, _) -> row.getLong(1))
                    .single();
        } catch (DataAccessException notMadeYet) {
            return 0;
        }
    }

    private static void stop(Path data, String signal) throws Exception {
        Path postmaster = data.resolve("postgres/server/data/postmaster.pid");
        String pid = Files.readAllLines(postmaster).getFirst().strip();
        assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor())
                .isZero();
    }
}
