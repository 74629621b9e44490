package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
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

class TeamCommandTest {

    private static final Address ADDRESS = TestDatabase.freshAddress("team_command");

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
    void a_team_is_added_listed_and_has_workers() {
        Typed added = add("connectors", "QHS", "--covers", "walworth,G85623", "--duty-desk", "duty@connectors.example");
        Typed worker = Typed.piping(
                "the heron on the pond\n", "worker", "add", "bea", "--role", "link-worker", "--team", "connectors");

        String line = "connectors\tQHS\topen\twalworth G85623\tduty@connectors.example\tConnectors\n";
        assertThat(added).isEqualTo(new Typed(0, line, added.err()));
        assertThat(Typed.command("team", "list").out()).contains(line);
        assertThat(worker.out()).contains("link-worker/QHS/connectors");
    }

    @Test
    void each_use_is_in_the_log_with_the_operators_number() {
        add("night-desk", "QHS", "--duty-desk", "020 7946 0000");

        assertThat(db().sql("""
                        select clause || ': ' || what
                          from access.audit
                         where what = 'adding team night-desk of QHS'
                           and relationship like :operator
                        """)
                        .param("operator", "%%(uid %d)%%".formatted(new UnixSystem().getUid()))
                        .query(String.class)
                        .list())
                .containsExactly("access.teams: role: adding team night-desk of QHS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Night-Team | QHS | walworth | kith: A team's key is small letters, digits and hyphens, and not none
            none       | QHS | walworth | kith: A team's key is small letters, digits and hyphens, and not none
            nights     | XYZ | walworth | kith: There is no open organisation with the code XYZ
            nights     | QHS | narnia   | kith: There is no neighbourhood narnia
            """)
    void what_does_not_exist_is_refused_in_a_sentence(String key, String organisation, String covers, String sentence) {
        Typed refused = add(key, organisation, "--covers", covers);

        assertThat(refused.status()).as(refused.err()).isEqualTo(1);
        assertThat(refused.err()).contains(sentence);
        assertThat(Typed.command("team", "list").out()).doesNotContain(key + "\t");
    }

    @Test
    void a_key_is_one_teams() {
        add("twice", "QHS");

        assertThat(add("twice", "RJ1").err()).contains("kith: There is already a team with the key twice");
    }

    private static Typed add(String key, String organisation, String... more) {
        List<String> words =
                new ArrayList<>(List.of("team", "add", key, "--organisation", organisation, "--name", "Connectors"));
        words.addAll(List.of(more));
        return Typed.command(words.toArray(String[]::new));
    }

    private static JdbcClient db() {
        return JdbcClient.create(new DriverManagerDataSource(ADDRESS.url(), ADDRESS.user(), ADDRESS.password()));
    }
}
