package kith.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kith.cli.application.Application;
import kith.kernel.postgres.Address;
import kith.population.derivation.Population;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {

    private final Address database = TestDatabase.freshAddress("match");
    private final JdbcClient db =
            JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void on_a_database_of_its_own() {
        System.setProperty(
                "kith.database-url",
                "%s&user=%s&password=%s"
                        .formatted(database.url(), database.user(), URLEncoder.encode(database.password(), UTF_8)));
    }

    @AfterEach
    void and_no_longer() {
        System.clearProperty("kith.database-url");
    }

    @Test
    void too_few_records_leave_everything_as_it_was() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), """
                local_id,given_name,family_name,birth_date
                1,Ada,Okoro,1951-04-02
                """);
        Typed.command("import", file.toString(), "--partner", "HOME", "--kind", "housing");

        Typed match = Typed.command("match");

        assertThat(match)
                .isEqualTo(new Typed(
                        1,
                        "",
                        "kith: Records with demographics: 1. Kith needs at least 1,000 to estimate a model. "
                                + "Nothing has changed.\n"));
        assertThat(count("select count(*) from people.model")).isZero();
    }

    @Test
    void a_borough_is_matched_better_than_by_the_first_rule_and_imports_follow() throws IOException {
        Typed.command("borough", "--people", "900", "--out", folder.toString());
        Path feeds = folder.resolve("feeds");
        List<Path> partners = partners(feeds);
        List<Path> later =
                partners.stream().filter(partner -> is(partner, "southwark")).toList();
        imports(partners.stream().filter(partner -> !later.contains(partner)).toList());
        Score byTheFirstRule = score(feeds);

        Typed match = Typed.command(
                "match", "--json", "--truth", feeds.resolve("truth.csv").toString());

        assertThat(match.status()).as(match.err()).isZero();
        JsonNode said = new JsonMapper().readTree(match.out());
        assertThat(said.propertyNames())
                .containsExactly(
                        "records",
                        "compared",
                        "links",
                        "people",
                        "joined",
                        "parted",
                        "in_doubt",
                        "threshold",
                        "seconds",
                        "how_well");
        saysWhatWasCountedApart(said.path("how_well"), score(feeds));
        assertThat(said.path("threshold").asDouble()).isGreaterThanOrEqualTo(0.8);
        assertThat(said.path("people").asLong()).isEqualTo(count("select count(distinct person) from people.link"));
        assertThat(said.path("in_doubt").asLong())
                .isEqualTo(count("select count(distinct (record, other)) from people.possible_match"));
        assertThat(count("select count(*) from access.audit where what = 'all records, to match them anew'"))
                .isOne();
        isMuchBetter(score(feeds), byTheFirstRule);

        assertThat(later).isNotEmpty();
        imports(later);
        assertThat(count("select count(*) from people.model")).isOne();
        isMuchBetter(score(feeds), byTheFirstRule);
        registersAndSummariesFollowed();

        Typed back = Typed.command("match", "--undo", "--json");
        assertThat(back.status()).as(back.err()).isZero();
        JsonNode undone = new JsonMapper().readTree(back.out());
        assertThat(undone.path("taken_back").asBoolean()).isTrue();
        assertThat(undone.path("by_model").asBoolean()).isFalse();
        assertThat(undone.path("people").asLong()).isEqualTo(count("select count(distinct person) from people.link"));
        assertThat(score(feeds).recall()).isLessThan(byTheFirstRule.recall() + 0.1);
        registersAndSummariesFollowed();
    }

    @Test
    void where_there_is_no_match_there_is_none_to_take_back() {
        assertThat(Typed.command("match", "--undo"))
                .isEqualTo(new Typed(1, "", "kith: There is no match to take back. Nothing has changed.\n"));
    }

    /// The score is counted pair by pair in this test, and the figures in the database.
    private static void saysWhatWasCountedApart(JsonNode howWell, Score score) {
        assertThat(figure(howWell, "precision").path("share").asDouble()).isCloseTo(score.precision(), within(1e-6));
        assertThat(figure(howWell, "recall").path("share").asDouble()).isCloseTo(score.recall(), within(1e-6));
        assertThat(howWell.path("figures").valueStream())
                .extracting(figure -> figure.path("dimension").asString())
                .contains("everybody", "ethnic_group", "ethnic_category", "deprivation", "age", "sex");
        assertThat(howWell.path("drawn").asInt()).isBetween(10, 70);
        assertThat(howWell.path("answered").asInt()).isZero();
    }

    private static JsonNode figure(JsonNode howWell, String measure) {
        return howWell.path("figures")
                .valueStream()
                .filter(figure -> figure.path("source").asString().equals("truth")
                        && figure.path("dimension").asString().equals("everybody")
                        && figure.path("measure").asString().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_file_that_is_no_truth_is_refused_in_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("truth.csv"), "who,is,who\n");

        Typed match = Typed.command("match", "--truth", file.toString());

        assertThat(match)
                .isEqualTo(
                        new Typed(3, "", "kith: A file of the truth begins with the line partner,local_id,person\n"));
        assertThat(Typed.command("match", "--truth", folder.resolve("none.csv").toString())
                        .err())
                .startsWith("kith: The file of the truth cannot be read: ");
    }

    private static void registersAndSummariesFollowed() {
        try (Application application = Application.forCommand()) {
            assertThat(application.get(Population.class).recompute(_ -> {}).changed())
                    .isZero();
        }
        Typed check = Typed.command("check");
        assertThat(check.status()).as(check.err() + check.out()).isZero();
    }

    private static void isMuchBetter(Score score, Score than) {
        assertThat(score.recall()).isGreaterThan(0.97).isGreaterThan(than.recall() + 0.1);
        assertThat(score.precision()).isGreaterThan(0.998);
    }

    private static List<Path> partners(Path feeds) throws IOException {
        try (Stream<Path> partners = Files.list(feeds)) {
            return partners.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static boolean is(Path partner, String code) {
        return String.valueOf(partner.getFileName()).startsWith(code);
    }

    private static void imports(List<Path> partners) {
        Typed imported = Typed.command(
                Stream.concat(Stream.of("import"), partners.stream().map(Path::toString))
                        .toArray(String[]::new));
        assertThat(imported.status()).as(imported.err()).isLessThanOrEqualTo(1);
    }

    private record Score(double precision, double recall) {}

    /// Pair by pair, against who is really who.
    private Score score(Path feeds) throws IOException {
        Map<String, String> really = new HashMap<>();
        try (Stream<String> lines = Files.lines(feeds.resolve("truth.csv"))) {
            lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> really.put(cells[0] + "," + cells[1], cells[2]));
        }
        Map<String, Integer> both = new HashMap<>();
        Map<String, Integer> linked = new HashMap<>();
        Map<String, Integer> one = new HashMap<>();
        db.sql("""
                select partner.code, local_id, person
                  from people.linked_record
                  join partners.partner on partner.id = linked_record.partner
                """).query(row -> {
            String who = really.get(row.getString("code") + "," + row.getString("local_id"));
            if (who != null) {
                String person = row.getString("person");
                both.merge(person + " " + who, 1, Integer::sum);
                linked.merge(person, 1, Integer::sum);
                one.merge(who, 1, Integer::sum);
            }
        });
        return new Score(pairs(both) / pairs(linked), pairs(both) / pairs(one));
    }

    private static double pairs(Map<String, Integer> sizes) {
        return sizes.values().stream()
                .mapToDouble(size -> size * (size - 1) / 2.0)
                .sum();
    }

    private long count(String sql) {
        return Objects.requireNonNull(
                db.sql(sql).query((row, _) -> row.getLong(1)).single());
    }
}
