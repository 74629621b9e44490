package kith.engine.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kith.engine.linkage.clustering.PairScore;
import kith.engine.linkage.clustering.PartialMatchWeight;
import kith.engine.linkage.records.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Two people of one family of whom nothing is different but a given name or a birth date, written down without
/// NHS numbers, as a landlord or a voluntary group does.
class FamiliesTest {

    @TempDir
    private Path folder = Path.of("");

    private static final String TAIWO = "Taiwo,Adeyemi,1991-03-04,F,14 Acorn Road,02079460001";
    private static final String KEHINDE = "Kehinde,Adeyemi,1991-03-04,F,14 Acorn Road,02079460001";
    private static final String FATHER = "Ernest,Quaye,1948-03-02,M,5 Long Lane,02079460002";
    private static final String SON = "Ernest,Quaye,1975-11-20,M,5 Long Lane,02079460002";

    private final Town town = new Town();

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 60, 400, 2_000})
    void twins_are_two_people_however_many_others_there_are_to_learn_from(int others) throws IOException {
        town.strangers(others);
        town.twice("one", "", TAIWO);
        town.twice("other", "", KEHINDE);

        assertThatEverybodyIsOnePerson(run());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 60, 400, 2_000})
    void a_father_and_a_son_of_one_name_are_two_people_however_many_others_there_are(int others) throws IOException {
        town.strangers(others);
        town.twice("father", "", FATHER);
        town.twice("son", "", SON);

        assertThatEverybodyIsOnePerson(run());
    }

    @Test
    void where_only_names_and_birth_dates_are_told_twins_are_two_people_as_well() throws IOException {
        town.strangers(60);
        town.twice("one", "", TAIWO);
        town.twice("other", "", KEHINDE);

        LinkRun run = run(Town.MAP.replaceAll("(nhs|sex|address|phone),.*\n", ""), town);

        assertThat(run.people().records().fields()).hasSize(3);
        assertThatEverybodyIsOnePerson(run);
    }

    @Test
    void twins_who_are_written_down_once_are_two_people() throws IOException {
        town.row("a", "one", "", TAIWO);
        town.row("b", "other", "", KEHINDE);

        assertThat(run().matching().links().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"100, 0.97, 0.97", "400, 0.98, 0.97", "2000, 0.99, 0.97"})
    void many_families_with_slips_do_not_teach_that_one_person_is_often_called_two_things(
            int others, double precision, double recall) throws IOException {
        LinkRun run = run(Town.MAP, withFamilies(others, 7));

        assertThat(run.clusterScore().precision()).isGreaterThan(precision);
        assertThat(run.clusterScore().recall()).isGreaterThan(recall);
    }

    @ParameterizedTest
    @CsvSource({"40, 0", "120, 0", "0, 100"})
    void so_many_families_that_they_pass_for_one_person_are_bounded_and_that_is_said(int twins, int ofOneName)
            throws IOException {
        town.strangersWithSlips(300);
        for (int i = 0; i < twins; i++) {
            String twin = ",%s,2009-0%d-11,M,%s".formatted(town.word(), 1 + i % 9, town.home());
            town.twice("twin" + i, "", town.word() + twin);
            town.twice("other" + i, "", town.word() + twin);
        }
        for (int i = 0; i < ofOneName; i++) {
            String name = town.word() + "," + town.word();
            String home = town.home();
            town.twice("father" + i, "", "%s,1951-0%d-12,M,%s".formatted(name, 1 + i % 9, home));
            town.twice("son" + i, "", "%s,1980-0%d-25,M,%s".formatted(name, 1 + i % 9, home));
        }

        LinkRun run = run();

        assertThat(run.clusterScore().precision()).isGreaterThan(0.97);
        assertThat(run.clusterScore().recall()).isGreaterThan(0.97);
        assertThat(run.model().boundedWords()).isPresent();
    }

    @Test
    void where_families_are_few_nothing_is_bounded() throws IOException {
        assertThat(run(Town.MAP, withFamilies(400, 7)).model().boundedWords()).isEmpty();
    }

    @Test
    void a_child_without_a_name_yet_is_the_child_who_has_one_later() throws IOException {
        town.strangers(200);
        town.row("a", "child", "", "Baby girl,Quaye,2026-10-02,F,5 Long Lane,02079460002");
        town.row("b", "child", "", "Abena,Quaye,2026-10-02,F,5 Long Lane,02079460002");

        assertThat(run().clusterScore().recall()).isEqualTo(1);
    }

    /// Eight pairs of twins and eight of a father and a son of one name among so many others.
    private static Town withFamilies(int others, long seed) {
        Town town = new Town(seed).strangersWithSlips(others);
        for (int i = 0; i < 8; i++) {
            String twin = ",%s,2009-0%d-11,M,%s".formatted(town.word(), 1 + i, town.home());
            town.twiceWithASlip("twin" + i, town.word() + twin);
            town.twiceWithASlip("other" + i, town.word() + twin);
            String name = town.word() + "," + town.word();
            String home = town.home();
            town.twiceWithASlip("father" + i, "%s,1951-0%d-12,M,%s".formatted(name, 1 + i, home));
            town.twiceWithASlip("son" + i, "%s,1980-0%d-25,M,%s".formatted(name, 1 + i, home));
        }
        return town;
    }

    @Test
    void one_person_under_two_given_names_is_known_by_the_nhs_number() throws IOException {
        town.strangersWithNumbers(400);
        town.row("a", "one", "9990000018", "Natalia,Ospina,2005-06-07,F,15 Rowan Close,02079460003");
        town.row("b", "one", "9990000018", "Ximena,Ospina,2005-06-07,F,15 Rowan Close,02079460003");

        assertThat(run().clusterScore().recall()).isEqualTo(1);
    }

    @Test
    void what_a_family_takes_away_is_said_and_adds_up() throws IOException {
        town.strangers(400);
        town.row("a", "one", "", TAIWO);
        town.row("b", "other", "", KEHINDE);

        LinkRun run = run();
        PairScore twins =
                run.matching().explained(run.people().records(), run.model()).comparison(row(run, "a"), row(run, "b"));

        PartialMatchWeight last = twins.partialWeights().getLast();
        assertThat(last).isInstanceOf(PartialMatchWeight.OfRelatives.class);
        assertThat(last.bits()).isNegative();
        assertThat(twins.start()
                        + twins.partialWeights().stream()
                                .mapToDouble(PartialMatchWeight::bits)
                                .sum())
                .isCloseTo(twins.weight(), within(0.06));
    }

    private static int row(LinkRun run, String id) {
        return IntStream.range(0, run.people().records().size())
                .filter(row -> run.people().id(row).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertThatEverybodyIsOnePerson(LinkRun run) {
        assertThat(run.clusterScore().precision()).isEqualTo(1);
        assertThat(run.clusterScore().recall()).isEqualTo(1);
    }

    private LinkRun run() throws IOException {
        return run(Town.MAP, town);
    }

    private LinkRun run(String columns, Town of) throws IOException {
        Path map = Files.writeString(folder.resolve("map.csv"), columns);
        Path file = Files.writeString(folder.resolve("people.csv"), of.csv());
        return LinkRun.of(People.read(ColumnMap.read(map), List.of(file)), Mode.BOTH, Optional.empty());
    }
}
