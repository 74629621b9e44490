package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.kernel.postgres.Address;
import kith.kernel.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/// A PostgreSQL that somebody else runs, named by `KITH_DATABASE_URL`: a server of its own, a database of
/// Kith's in it, and a role that owns that database and has no other right.
class OutsideDatabaseTest {

    private static final String FIRST = Path.of("src", "test", "resources", "kith", "cli", "clauses", "first")
            .toString();

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres outside;
    private static String url = "";

    @BeforeAll
    static void somebody_runs_a_server_and_makes_kith_a_database() {
        outside = EmbeddedPostgres.open(folder.resolve("elsewhere"));
        Address address = outside.owner();
        JdbcClient db =
                JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
        db.sql("create role borough login password 'p@ss:w/rd?'").update();
        db.sql("create database southwark owner borough").update();
        db.sql("create role borough_app login password 'other'").update();
        db.sql("create database two owner borough").update();
        url = "postgres://borough:p%%40ss%%3Aw%%2Frd%%3F@127.0.0.1:%d/southwark"
                .formatted(URI.create(address.url().substring("jdbc:".length())).getPort());
    }

    @AfterAll
    static void and_stops_it() {
        outside.close();
    }

    @Test
    void is_imported_into_and_asked_as_the_embedded_one_is_and_left_running() throws Exception {
        Path data = folder.resolve("data");
        Typed imported = Launched.on(url, data, "import", FIRST, "--json");
        Typed again = Launched.on(url, data, "import", FIRST, "--json");
        Typed found = Launched.on(url, data, "find", "--on", "2026-12-01", "--json");
        Typed check = Launched.on(url, data, "check");

        assertThat(imported.status()).as(imported.err()).isEqualTo(1);
        assertThat(again.out()).contains("\"stored\":0,\"changed\":0,");
        assertThat(check.out())
                .contains("outside, at jdbc:postgresql://127.0.0.1:", "KITH_DATABASE_URL")
                .doesNotContain("p@ss", "p%40ss", "broken");
        assertThat(data.resolve("postgres")).doesNotExist();
        assertThat(listed(found.out())).isEqualTo(listedByTheEmbeddedOne());
    }

    @Test
    void the_owner_migrates_and_kith_works_as_a_role_that_cannot_change_the_log() throws Exception {
        Path data = folder.resolve("two");
        String application =
                url.replace("borough:p%40ss%3Aw%2Frd%3F", "borough_app:other").replace("southwark", "two");
        String owner = url.replace("southwark", "two");

        Typed alone = Launched.on(owner, data, "check");
        Typed both = Launched.on(application, owner, data, "check");
        Typed without = Launched.on(application, data, "check");

        assertThat(alone.out()).contains("warning\tThe role that Kith works as could change the audit log");
        assertThat(both.out()).doesNotContain("could change the audit log", "broken", "p%40ss");
        assertThat(without.out()).doesNotContain("could change the audit log", "broken");
        assertThat(List.of(alone.status(), both.status(), without.status()))
                .as(both.err() + without.err())
                .containsOnly(0);
    }

    @Test
    void that_does_not_answer_or_does_not_let_us_in_is_told_without_its_password() throws Exception {
        Typed wrong = Launched.on(url.replace("p%40ss", "guess"), folder.resolve("wrong"), "check");
        Typed nobody =
                Launched.on("postgres://borough:secret@127.0.0.1:1/southwark", folder.resolve("nobody"), "check");

        assertThat(List.of(wrong.status(), nobody.status())).containsOnly(3);
        assertThat(wrong.err())
                .contains("that KITH_DATABASE_URL names does not answer")
                .doesNotContain("guess");
        assertThat(nobody.err())
                .contains("that KITH_DATABASE_URL names does not answer")
                .doesNotContain("secret");
    }

    private static List<String> listedByTheEmbeddedOne() throws Exception {
        Path data = folder.resolve("embedded");
        assertThat(Launched.command(data, "import", FIRST).waitFor()).isEqualTo(1);
        assertThat(Launched.command(data, "find", "--on", "2026-12-01", "--json")
                        .waitFor())
                .isZero();
        return listed(Files.readString(Launched.said(data)));
    }

    /// Everybody's conditions and sources, without the key that each database gives a person itself. Root is warned
    /// before the first of them.
    private static List<String> listed(String lines) {
        JsonMapper json = JsonMapper.builder().build();
        return lines.lines()
                .filter(line -> line.startsWith("{"))
                .map(json::readTree)
                .map(person -> person.path("sources") + " " + person.path("conditions"))
                .sorted()
                .toList();
    }
}
