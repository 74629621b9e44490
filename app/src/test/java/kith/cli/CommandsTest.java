package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.kernel.postgres.Address;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands on a database, as a script calls them. Each starts the application, so one story asks several things.
class CommandsTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void a_database_of_its_own() {
        Address address = TestDatabase.freshAddress("commands");
        System.setProperty(
                "kith.database-url",
                "%s&user=%s&password=%s"
                        .formatted(
                                address.url(),
                                address.user(),
                                URLEncoder.encode(address.password(), StandardCharsets.UTF_8)));
    }

    @AfterAll
    static void and_no_longer() {
        System.clearProperty("kith.database-url");
    }

    @Test
    void an_extract_is_imported_once_and_a_run_is_undone() throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), """
                local_id,given_name,family_name,birth_date
                1,Ada,Okoro,1951-04-02
                """);

        Typed first = Typed.command("import", file.toString(), "--partner", "HOME", "--kind", "housing", "--json");
        Typed second = Typed.command("import", file.toString(), "--partner", "HOME", "--json");
        Typed undone = Typed.command("import", "undo", "1");

        assertThat(first.out()).as(first.err()).matches(json(1, 1, 0));
        assertThat(second.out()).as(second.err()).matches(json(2, 0, 1));
        assertThat(undone.status()).as(undone.err()).isZero();
        assertThat(Typed.command("import", "undo", "99").status()).isEqualTo(1);
        assertThat(Typed.command("import", "undo", "one").status()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_imported_is_said_in_a_sentence() {
        assertThat(Typed.command("import", folder.resolve("nothing").toString(), "--partner", "HOME"))
                .isEqualTo(new Typed(
                        1, "", "kith: There is no %s. Check the path.\n".formatted(folder.resolve("nothing"))));
        assertThat(Typed.command("import", folder.toString()).status()).isEqualTo(1);
    }

    @Test
    void check_says_what_is_set_and_shows_no_password() {
        Typed check = Typed.command("check");

        assertThat(check.status()).as(check.err()).isZero();
        assertThat(check.out())
                .contains("kith.database-url\tjdbc:postgresql://127.0.0.1:", "database\tPostgreSQL 18")
                .doesNotContain("password=");
    }

    @Test
    void the_demonstration_stays_away_from_a_database_that_was_named() {
        Typed demo = Typed.command("demo");

        assertThat(demo.status()).isEqualTo(2);
        assertThat(demo.err()).contains("KITH_DATABASE_URL is set");
    }

    private static String json(long run, long stored, long unchanged) {
        return ("\\{\"run\":%d,\"read\":1,\"stored\":%d,\"changed\":0,\"unchanged\":%d,\"rejected\":0,\"held\":0,\"withdrawn\":0,\"notUnderstood\":0,\"notRead\":0,"
                        + "\"people\":1,\"seconds\":[0-9.]+}\n")
                .formatted(run, stored, unchanged);
    }
}
