package kith.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kith.kernel.postgres.Address;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A folder of public synthetic data, imported by the command and asked by the command, beside a count of its
/// own.
class SyntheaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Address database;
    private static Path folder;
    private static Typed imported;

    @BeforeAll
    static void the_folder_is_imported() {
        String named = System.getenv("KITH_TEST_DATA");
        folder = Path.of(named == null ? System.getProperty("kith.test.data", "") : named, "synthea", "bulk");
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "Skipped: there is no public test data. Say where it is in KITH_TEST_DATA.");
        database = TestDatabase.freshAddress("synthea");
        System.setProperty(
                "kith.database-url",
                "%s&user=%s&password=%s"
                        .formatted(database.url(), database.user(), URLEncoder.encode(database.password(), UTF_8)));
        imported = Typed.command("import", folder.toString(), "--partner", "synthea", "--json");
    }

    @AfterAll
    static void and_the_database_is_let_go() {
        System.clearProperty("kith.database-url");
    }

    @Test
    void the_list_of_any_day_is_what_an_independent_count_finds() {
        for (LocalDate day : List.of(
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2010, 1, 1),
                LocalDate.of(2015, 6, 30),
                LocalDate.of(2020, 2, 29))) {
            Map<String, Set<String>> found = new TreeMap<>();
            Typed.command("find", "--on", day.toString(), "--json")
                    .out()
                    .lines()
                    .map(JSON::readTree)
                    .forEach(line -> {
                        Set<String> conditions = new TreeSet<>();
                        line.path("conditions")
                                .forEach(condition ->
                                        conditions.add(condition.path("key").asString()));
                        found.put(line.at("/sources/0/id").asString(), conditions);
                    });

            assertThat(found).as("on " + day).isNotEmpty().isEqualTo(new IndependentCount().on(day, folder));
        }
    }

    @Test
    void every_line_came_to_an_end_and_the_same_again_changes_nothing() throws IOException {
        JsonNode first = JSON.readTree(imported.out());

        JsonNode again = JSON.readTree(Typed.command("import", folder.toString(), "--partner", "synthea", "--json")
                .out());

        assertThat(imported.status()).as(imported.err()).isZero();
        assertThat(first.path("read").asLong()).isEqualTo(lines().size());
        assertThat(first.path("people").asLong()).isEqualTo(120);
        assertThat(again.path("stored").asLong()).isZero();
        assertThat(again.path("changed").asLong()).isZero();
        assertThat(again.path("unchanged").asLong())
                .isEqualTo(first.path("stored").asLong());
    }

    @Test
    void what_is_kept_takes_at_most_half_of_what_was_sent() throws IOException {
        long sent = lines().stream()
                .mapToLong(line -> line.getBytes(UTF_8).length + 1L)
                .sum();

        long kept = db().sql("""
                select sum(pg_total_relation_size(oid))
                  from pg_class
                 where relnamespace = 'record'::regnamespace
                   and relkind = 'r'
                   and (relname like 'block%' or relname like 'contents%' or relname = 'shelf')
                """).query((row, _) -> row.getLong(1)).single();

        assertThat(kept).isPositive().isLessThanOrEqualTo(sent / 2);
    }

    private static JdbcClient db() {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".gz")).toList()) {
                try (var reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
                    reader.lines().forEach(lines::add);
                }
            }
        }
        return lines;
    }
}
