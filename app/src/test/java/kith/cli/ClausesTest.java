package kith.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.cli.application.Application;
import kith.kernel.postgres.Address;
import kith.population.Belonging;
import kith.population.Figures;
import kith.population.Lists;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One person for each clause of the rules of the three-conditions list, called after it, through the command
/// line: a practice's FHIR and a council's CSV go in, and the list of a day comes out.
///
/// Everybody has hypertension since 2000-01-01 and diabetes since 2000-02-01, which count without question.
/// Whether the third that they are said to have counts is what their clause decides.
class ClausesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = Path.of("src", "test", "resources", "kith", "cli", "clauses");

    /// Who is on the list from which day, until which (and no longer on it), and what their third condition is.
    /// Whoever is not here is on it on no day.
    private static final String LISTED = """
            ckd-stage-3-counts           | 2000-03-01 |            | CKD
            csv-active                   | 2000-03-01 |            | AST
            csv-ended-on-a-day           | 2000-03-01 | 2020-06-15 | AST
            csv-recorded-where-no-start  | 2020-06-15 |            | AST
            born-in-a-year               | 2020-12-31 |            | AST
            born-on-a-leap-day           | 2022-03-01 |            | AST
            died-on-a-day                | 2000-03-01 | 2020-06-15 | AST
            eighteen-on-the-birthday     | 2020-06-15 |            | AST
            end-date-decides-over-status | 2000-03-01 | 2030-01-01 | AST
            ended-on-a-day               | 2000-03-01 | 2020-06-15 | AST
            lifelong-chd                 | 2000-03-01 |            | CHD
            lifelong-copd                | 2000-03-01 |            | COPD
            lifelong-dem                 | 2000-03-01 |            | DEM
            lifelong-hf                  | 2000-03-01 |            | HF
            lifelong-ld                  | 2000-03-01 |            | LD
            lifelong-ms                  | 2000-03-01 |            | MS
            lifelong-pad                 | 2000-03-01 |            | PAD
            lifelong-pd                  | 2000-03-01 |            | PD
            lifelong-ra                  | 2000-03-01 |            | RA
            lifelong-smi                 | 2000-03-01 |            | SMI
            lifelong-stia                | 2000-03-01 |            | STIA
            neither-onset-nor-recorded   | 2026-11-01 |            | AST
            no-birth-date-elsewhere      | 2000-03-01 |            | AST
            not-lifelong-depression      | 2000-03-01 | 2010-01-01 | DEP
            onset-before-it-was-recorded | 2020-06-15 |            | AST
            onset-by-london-time         | 2020-06-15 |            | AST
            onset-decides                | 2020-06-15 |            | AST
            onset-that-is-no-day         | 2020-06-15 |            | AST
            over-for-one-partner         | 2000-03-01 |            | AST
            partners-disagree-on-death   | 2000-03-01 | 2020-06-15 | AST
            recorded-where-no-onset      | 2020-06-15 |            | AST
            said-to-be-alive             | 2000-03-01 |            | AST
            status-active                | 2000-03-01 |            | AST
            status-last-said-active      | 2000-03-01 |            | AST
            status-recurrence            | 2000-03-01 |            | AST
            status-relapse               | 2000-03-01 |            | AST
            status-unstated              | 2000-03-01 |            | AST
            two-codes-one-condition      | 2000-03-01 |            | AST
            two-partners-make-three      | 2000-03-01 |            | AST
            verification-confirmed       | 2000-03-01 |            | AST
            verification-unstated        | 2000-03-01 |            | AST
            """;

    private static Address database;
    private static Typed imported;

    @BeforeAll
    static void two_partners_are_imported_and_one_sends_again() {
        database = TestDatabase.freshAddress("clauses");
        System.setProperty(
                "kith.database-url",
                "%s&user=%s&password=%s"
                        .formatted(database.url(), database.user(), URLEncoder.encode(database.password(), UTF_8)));
        imported = Typed.command("import", FOLDER.resolve("first").toString());
        assertThat(Typed.command("import", FOLDER.resolve("later").toString(), "--json")
                        .out())
                .contains("\"changed\":3,");
    }

    @AfterAll
    static void and_the_database_is_let_go() {
        System.clearProperty("kith.database-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-02-29",
                "2000-03-01",
                "2010-01-01",
                "2020-06-14",
                "2020-06-15",
                "2020-12-30",
                "2020-12-31",
                "2022-02-28",
                "2022-03-01",
                "2026-12-01",
                "2030-01-01"
            })
    void on_a_day_the_list_has_exactly_those_whose_clause_says_so(LocalDate day) {
        Map<String, String> expected = new TreeMap<>();
        for (Row row : Row.all()) {
            if (row.isOnListOn(day)) {
                expected.put(row.who(), "DM 2000-02-01, HTN 2000-01-01, " + row.third());
            }
        }

        Map<String, String> found = new TreeMap<>();
        for (JsonNode person : find(day)) {
            List<String> conditions = new ArrayList<>();
            person.path("conditions").forEach(condition -> {
                String key = condition.path("key").asString();
                boolean everybodys = key.equals("DM") || key.equals("HTN");
                conditions.add(everybodys ? key + " " + condition.path("since").asString() : key);
            });
            conditions.sort(String::compareTo);
            found.put(
                    person.at("/sources/0/id").asString(),
                    String.join(
                            ", ",
                            conditions.stream().sorted(ClausesTest::thirdLast).toList()));
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void each_reason_names_who_said_it_by_which_code_and_since_when() {
        assertThat(conditions("two-partners-make-three")).isEqualTo("""
                AST 2000-03-01: COUNCIL two-partners-make-three-asthma 195967001 2000-03-01
                DM 2000-02-01: GP two-partners-make-three-dm 44054006 2000-02-01
                HTN 2000-01-01: GP two-partners-make-three-htn 38341003 2000-01-01
                """);
        assertThat(conditions("two-codes-one-condition")).isEqualTo("""
                AST 2000-03-01: GP two-codes-one-condition-third 195967001 2000-03-01, \
                GP two-codes-one-condition-again 233678006 2001-01-01
                DM 2000-02-01: GP two-codes-one-condition-dm 44054006 2000-02-01
                HTN 2000-01-01: GP two-codes-one-condition-htn 38341003 2000-01-01
                """);
        assertThat(conditions("over-for-one-partner"))
                .startsWith("AST 2000-03-01: COUNCIL over-for-one-partner-asthma 195967001 2000-03-01\n");
        assertThat(conditions("onset-before-it-was-recorded"))
                .startsWith("AST 2020-06-15: GP onset-before-it-was-recorded-third 195967001 2020-06-15\n");
    }

    @Test
    void who_has_no_usable_birth_date_is_counted_and_the_value_is_told() {
        try (Application application = Application.forCommand()) {
            Figures figures = application.get(Lists.class).figures(LocalDate.of(2026, 12, 1), Belonging.REGISTERED);

            assertThat(figures.everybody().undated()).hasValue(5);
        }
        assertThat(imported.status()).isEqualTo(1);
        assertThat(imported.err())
                .contains(
                        "\"birthDate\" is not a day there is",
                        "\"birthDate\" lies in the future",
                        "\"birth_date\" is not a day there is");
    }

    @Test
    void partners_who_disagree_on_birth_or_death_are_on_the_review_list() {
        List<String> doubts = JdbcClient.create(
                        new DriverManagerDataSource(database.url(), database.user(), database.password()))
                .sql("""
                        select possible_match.kind || ' ' || one.local_id || ' ' || other.local_id
                          from people.possible_match
                          join people.partner_record one on one.id = possible_match.record
                          join people.partner_record other on other.id = possible_match.other
                        """)
                .query((row, _) -> row.getString(1))
                .list();

        assertThat(doubts)
                .containsExactlyInAnyOrder(
                        "nhs_number_conflict partners-disagree-on-birth partners-disagree-on-birth",
                        "death partners-disagree-on-death partners-disagree-on-death");
    }

    private static int thirdLast(String one, String other) {
        return Boolean.compare(one.indexOf(' ') < 0, other.indexOf(' ') < 0);
    }

    private static String conditions(String who) {
        StringBuilder words = new StringBuilder();
        for (JsonNode person : find(LocalDate.of(2026, 12, 1))) {
            if (person.at("/sources/0/id").asString().equals(who)) {
                person.path("conditions")
                        .forEach(condition -> words.append("%s %s: %s\n"
                                .formatted(
                                        condition.path("key").asString(),
                                        condition.path("since").asString(),
                                        said(condition.path("said")))));
            }
        }
        return words.toString();
    }

    private static String said(JsonNode said) {
        List<String> words = new ArrayList<>();
        said.forEach(one -> words.add(String.join(
                " ",
                one.path("partner").asString(),
                one.path("id").asString(),
                one.path("code").asString(),
                one.path("since").asString())));
        return String.join(", ", words);
    }

    private static List<JsonNode> find(LocalDate day) {
        Typed found = Typed.command("find", "--on", day.toString(), "--json");
        assertThat(found.status()).as(found.err()).isZero();
        return found.out().lines().map(JSON::readTree).toList();
    }

    private record Row(String who, LocalDate from, LocalDate until, String third) {

        static List<Row> all() {
            return LISTED.lines()
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Row(
                            cells[0].strip(),
                            LocalDate.parse(cells[1].strip()),
                            cells[2].isBlank() ? LocalDate.MAX : LocalDate.parse(cells[2].strip()),
                            cells[3].strip()))
                    .toList();
        }

        boolean isOnListOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }
}
