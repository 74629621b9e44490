package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kith.kernel.postgres.Address;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The worker command on a database in which nothing has been done yet.
class WorkerCommandTest {

    private static final Address ADDRESS = TestDatabase.freshAddress("worker_command");

    @BeforeAll
    static void a_database_of_its_own() {
        System.setProperty(
                "kith.database-url",
                "%s&user=%s&password=%s"
                        .formatted(
                                ADDRESS.url(),
                                ADDRESS.user(),
                                URLEncoder.encode(ADDRESS.password(), StandardCharsets.UTF_8)));
    }

    @AfterAll
    static void and_no_longer() {
        System.clearProperty("kith.database-url");
    }

    @Test
    void a_worker_is_added_with_neighbourhoods_alone_listed_and_disabled() {
        Typed added = add("amara --name Amara --role link-worker --neighbourhood walworth peckham");
        Typed again = add("amara --name Amara --role gp");
        Typed disabled = Typed.command("worker", "disable", "amara");

        assertThat(added).isEqualTo(new Typed(0, "amara\tlink-worker\tactive\tpeckham walworth\tAmara\n", added.err()));
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("kith: There is already a worker called amara");
        assertThat(disabled.status()).isZero();
        assertThat(Typed.command("worker", "list").out())
                .contains("amara\tlink-worker\tdisabled\tpeckham walworth\tAmara\n");
    }

    @Test
    void a_worker_is_added_at_an_organisation_and_in_a_team() {
        db().sql("""
                insert into partners.team values ('connectors', '2026-01-01', 'QHS', 'Connectors', '{walworth}', '{}', '', '', 'open')
                """).update();

        assertThat(add("leila --role link-worker --organisation QHS --team connectors")
                        .out())
                .isEqualTo("leila\tlink-worker\tactive\t\tleila\tlink-worker/QHS/connectors\n");
        assertThat(add("bea --role link-worker --team connectors --neighbourhood peckham")
                        .out())
                .isEqualTo("bea\tlink-worker\tactive\tpeckham\tbea\tlink-worker/QHS/connectors\n");
    }

    @Test
    void a_worker_is_given_a_role_and_it_ends() {
        add("sana --role nurse --organisation RJ1");

        Typed given = Typed.command("worker", "role", "sana", "--role", "coordinator", "--organisation", "QHS");
        Typed ended = Typed.command("worker", "role", "sana", "--role", "nurse", "--organisation", "RJ1", "--end");

        assertThat(given.out())
                .isEqualTo("sana\tnurse coordinator\tactive\t\tsana\tnurse/RJ1/none coordinator/QHS/none\n");
        assertThat(ended.out()).isEqualTo("sana\tcoordinator\tactive\t\tsana\tcoordinator/QHS/none\n");
    }

    @Test
    void a_password_is_changed_and_each_use_is_in_the_log() {
        add("tom --role analyst --organisation QHS");

        Typed changed = Typed.piping("the swan on the canal\n", "worker", "password", "tom");

        assertThat(changed.status()).isZero();
        assertThat(db().sql("select role || ': ' || what from access.audit where what like '%worker tom%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Operator: adding worker tom as analyst/QHS/none",
                        "Operator: setting a one-time password for worker tom");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --role nurse --organisation XYZ     | kith: There is no open organisation with the code XYZ
            --role nurse --organisation 08Q     | kith: There is no open organisation with the code 08Q
            --role nurse --team nobodys         | kith: There is no open team with the key nobodys
            --role nurse --team No/body         | kith: There is no open team with the key No/body
            --role nurse --neighbourhood narnia | kith: There is no neighbourhood narnia
            """)
    void what_does_not_exist_is_refused_in_a_sentence(String options, String sentence) {
        Typed refused = add("nobody " + options);

        assertThat(refused.status()).as(refused.err()).isEqualTo(1);
        assertThat(refused.err()).contains(sentence);
        assertThat(Typed.command("worker", "list").out()).doesNotContain("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator",
        "link-worker",
        "gp",
        "practice-staff",
        "nurse",
        "social-worker",
        "housing-officer",
        "mental-health",
        "voluntary",
        "school-lead",
        "analyst",
        "governance",
        "administrator"
    })
    void every_role_has_a_word(String word) {
        assertThat(add("a-" + word + " --role " + word).out()).startsWith("a-%s\t%s\tactive".formatted(word, word));
    }

    @Test
    void a_role_that_is_none_is_wrong_usage() {
        Typed wrong = add("eve --role operator");

        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("is not one of coordinator, link-worker, gp, practice-staff");
    }

    private static Typed add(String arguments) {
        List<String> words = new ArrayList<>(List.of("worker", "add"));
        words.addAll(List.of(arguments.split(" ")));
        return Typed.piping("the heron on the pond\n", words.toArray(String[]::new));
    }

    private static JdbcClient db() {
        return JdbcClient.create(new DriverManagerDataSource(ADDRESS.url(), ADDRESS.user(), ADDRESS.password()));
    }
}
