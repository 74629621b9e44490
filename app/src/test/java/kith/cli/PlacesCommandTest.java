package kith.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kith.kernel.postgres.Address;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A borough's files as somebody who runs Kith changes them: Southwark's own, with lines of theirs.
class PlacesCommandTest {

    private static final String POSTCODE = "SE15 1AA";

    @TempDir
    private Path folder;

    private static Address database;

    @BeforeAll
    static void a_database_of_its_own() {
        database = TestDatabase.freshAddress("places_command");
        System.setProperty(
                "kith.database-url",
                "%s&user=%s&password=%s"
                        .formatted(database.url(), database.user(), URLEncoder.encode(database.password(), UTF_8)));
    }

    @AfterAll
    static void and_no_longer() {
        System.clearProperty("kith.database-url");
    }

    @Test
    void who_is_stored_already_is_placed_anew_when_a_postcode_turns_out_to_lie_elsewhere() throws Exception {
        Path southwark = copyOfSouthwark();
        assertThat(Typed.command("places", "import", southwark.toString()).err())
                .contains("Nothing has changed");
        Path people = Files.writeString(folder.resolve("people.csv"), """
                local_id,given_name,family_name,birth_date,postcode
                1,Ada,Okoro,1951-04-02,SE15 1AA
                """);
        assertThat(Typed.command("import", people.toString(), "--partner", "HOME", "--kind", "housing")
                        .status())
                .isZero();
        String before = area();

        change(southwark.resolve("postcodes.csv"), POSTCODE + ",", POSTCODE + ",E01003911,E01003911");
        Typed moved = Typed.command("places", "import", southwark.toString());

        assertThat(moved.status()).as(moved.err()).isZero();
        assertThat(before).isNotEqualTo("E01003911");
        assertThat(area()).isEqualTo("E01003911");
    }

    @Test
    void files_with_mistakes_change_nothing_and_each_mistake_is_reported_with_its_place() throws Exception {
        Path southwark = copyOfSouthwark();
        change(southwark.resolve("practices.csv"), "G85001,", "G85001,,,,,,");

        Typed refused = Typed.command("places", "import", southwark.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("practices.csv", "line ", "kith: Nothing was imported");
    }

    @Test
    void a_planned_geography_starts_on_a_day_to_come_and_on_no_other() {
        assertThat(Typed.command("places", "start", "nonsense", "--on", "2099-04-01")
                        .status())
                .isEqualTo(1);
        assertThat(Typed.command("places", "start", "2025", "--on", "2001-04-01")
                        .status())
                .isEqualTo(1);
        Typed started = Typed.command("places", "start", "2025", "--on", "2099-04-01");

        assertThat(started.status()).as(started.err()).isZero();
        assertThat(started.err()).contains("is in force from 2099-04-01");
        assertThat(db().sql(
                                "select what from access.audit where clause = 'places.set: role' and what like '%2099-04-01'")
                        .query((row, _) -> row.getString(1))
                        .list())
                .hasSize(2);
    }

    @Test
    void what_is_not_there_and_what_is_not_a_kind_of_boundary_is_said() {
        assertThat(Typed.command("places", "import", folder.resolve("nowhere").toString()))
                .isEqualTo(new Typed(1, "", "kith: There is no %s\n".formatted(folder.resolve("nowhere"))));
        assertThat(Typed.command("places", "import", folder.toString(), "--boundaries", "street")
                        .status())
                .isEqualTo(2);
        assertThat(Typed.command("places").status()).isEqualTo(2);
    }

    private static String area() {
        return db().sql("""
                select summary.area21 || coalesce(nullif(detail.area21, summary.area21), '')
                  from people.detail
                  join people.link on link.record = detail.record
                  join population.summary on summary.person = link.person
                 where detail.family_name = 'Okoro'
                """).query((row, _) -> row.getString(1)).single();
    }

    private static JdbcClient db() {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private Path copyOfSouthwark() throws IOException {
        Path to = Files.createDirectory(folder.resolve("southwark"));
        Path from = Path.of("..", "engine", "src", "main", "resources", "reference", "southwark");
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    /// Another line in the place of the one that begins so.
    private static void change(Path file, String beginning, String line) throws IOException {
        assertThat(Files.readAllLines(file)).anyMatch(one -> one.startsWith(beginning));
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .map(one -> one.startsWith(beginning) ? line : one)
                        .toList());
    }
}
