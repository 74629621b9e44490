package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kith.borough.Borough;
import kith.borough.Progress;
import kith.kernel.postgres.Address;
import kith.kernel.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The whole command, in a process of its own, killed as a power cut would and started again.
class KilledImportTest {

    private static final int KILLS = 20;
    private static final long SEED = 7;

    @TempDir
    private Path folder;

    @Test
    void an_import_killed_at_twenty_random_moments_ends_as_one_that_was_left_alone() throws Exception {
        Borough.write(200, SEED, folder, Progress.SILENT);
        Path feeds = folder.resolve("feeds");
        long began = System.nanoTime();
        assertThat(importing(folder.resolve("alone"), feeds).waitFor()).isLessThan(2);
        Duration whole = Duration.ofNanos(System.nanoTime() - began);

        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = importing(folder.resolve("killed"), feeds);
            process.waitFor(random.nextLong(whole.toMillis()), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        assertThat(importing(folder.resolve("killed"), feeds).waitFor()).isLessThan(2);

        assertThat(state(folder.resolve("killed"))).isEqualTo(state(folder.resolve("alone")));
    }

    private static Process importing(Path data, Path feeds) throws IOException {
        Files.createDirectories(data);
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "kith.cli.Main",
                "import",
                feeds.toString()));
        command.environment().remove("KITH_DATABASE_URL");
        command.environment().put("KITH_DATA", data.toString());
        return command.redirectErrorStream(true)
                .redirectOutput(data.resolve("import.log").toFile())
                .start();
    }

    /// All that an import writes, by what partners call it rather than by numbers of ours.
    private static List<String> state(Path data) {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
            Address address = postgres.address();
            JdbcClient db =
                    JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
            return db.sql("""
                    select 'fact' as what, count(*)::text as n,
                           md5(string_agg(concat_ws('|', partner.code, said.local_id, fact.item, fact.kind, fact.source, fact.code, fact.happened),
                                          ',' order by partner.code, said.local_id, fact.item, fact.kind, fact.code)) as print
                      from record.current_fact fact
                      join people.partner_record said on said.id = fact.record
                      join partners.partner on partner.id = said.partner
                     union all
                    select 'record', count(*)::text,
                           md5(string_agg(concat_ws('|', partner.code, said.local_id, first_said.local_id), ','
                                          order by partner.code, said.local_id))
                      from people.linked_record said
                      join partners.partner on partner.id = said.partner
                      join lateral (select min(local_id) as local_id
                                      from people.linked_record other
                                     where other.person = said.person) first_said on true
                     union all
                    select 'register', count(*)::text,
                           md5(string_agg(concat_ws('|', theirs.local_id, register.condition, register.since, register.until), ','
                                          order by theirs.local_id, register.condition, register.since))
                      from population.register
                      join lateral (select min(local_id) as local_id
                                      from people.linked_record
                                     where linked_record.person = register.person) theirs on true
                     union all
                    select 'items', sum(items)::text, '' from record.block
                     order by 1
                    """)
                    .query((row, _) -> row.getString("what") + " " + row.getString("n") + " " + row.getString("print"))
                    .list();
        }
    }
}
