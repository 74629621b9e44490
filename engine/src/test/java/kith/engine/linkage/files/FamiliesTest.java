package kith.engine.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kith.engine.linkage.matching.Comparison;
import kith.engine.linkage.matching.Comparison.Evidence;
import kith.engine.linkage.matching.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two people of one family of whom nothing is different but a given name or a birth date, written down without NHS
/// numbers, as a landlord or a voluntary group does.
class FamiliesTest {

    @TempDir
    private Path folder = Path.of("");

    private final Town town = new Town();

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 60, 400, 2_000})
    void twins_are_two_people_however_many_others_there_are_to_learn_from(int others) throws IOException {
        town.strangers(others);
        town.twice("one", "", "Taiwo,Adeyemi,1991-03-04,F,14 Acorn Road,02079460001");
        town.twice("other", "", "Kehinde,Adeyemi,1991-03-04,F,14 Acorn Road,02079460001");

        LinkRun run = run();

        assertThat(run.clusterScore().precision()).isEqualTo(1);
        assertThat(run.clusterScore().recall()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 60, 400, 2_000})
    void a_father_and_a_son_of_one_name_are_two_people_however_many_others_there_are(int others) throws IOException {
        town.strangers(others);
        town.twice("father", "", "Ernest,Quaye,1948-03-02,M,5 Long Lane,02079460002");
        town.twice("son", "", "Ernest,Quaye,1975-11-20,M,5 Long Lane,02079460002");

        LinkRun run = run();

        assertThat(run.clusterScore().precision()).isEqualTo(1);
        assertThat(run.clusterScore().recall()).isEqualTo(1);
    }

    @Test
    void where_only_names_and_birth_dates_are_told_twins_are_two_people_as_well() throws IOException {
        town.strangers(60);
        town.twice("one", "", "Taiwo,Adeyemi,1991-03-04,F,14 Acorn Road,02079460001");
        town.twice("other", "", "Kehinde,Adeyemi,1991-03-04,F,14 Acorn Road,02079460001");

        LinkRun run = run(Town.MAP.replaceAll("(nhs|sex|address|phone),.*\n", ""));

        assertThat(run.people().records().fields()).hasSize(3);
        assertThat(run.clusterScore().precision()).isEqualTo(1);
        assertThat(run.clusterScore().recall()).isEqualTo(1);
    }

    @Test
    void twins_who_are_written_down_once_are_two_people() throws IOException {
        town.row("a", "one", "", "Taiwo,Adeyemi,1991-03-04,F,14 Acorn Road,02079460001");
        town.row("b", "other", "", "Kehinde,Adeyemi,1991-03-04,F,14 Acorn Road,02079460001");

        assertThat(run().matching().links().size()).isZero();
    }

    @Test
    void many_families_with_slips_do_not_teach_that_one_person_is_often_called_two_things() throws IOException {
        town.strangersWithSlips(400);
        for (int i = 0; i < 8; i++) {
            String family = town.word();
            String home = town.home();
            String twin = ",%s,2009-0%d-11,M,%s".formatted(family, 1 + i, home);
            town.twiceWithASlip("twin" + i, town.word() + twin);
            town.twiceWithASlip("other" + i, town.word() + twin);
        }
        for (int i = 0; i < 8; i++) {
            String name = town.word() + "," + town.word();
            String home = town.home();
            town.twiceWithASlip("father" + i, "%s,1951-0%d-12,M,%s".formatted(name, 1 + i, home));
            town.twiceWithASlip("son" + i, "%s,1980-0%d-25,M,%s".formatted(name, 1 + i, home));
        }

        LinkRun run = run();

        assertThat(run.clusterScore().precision()).isGreaterThan(0.98);
        assertThat(run.clusterScore().recall()).isGreaterThan(0.96);
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
        town.row("a", "one", "", "Taiwo,Adeyemi,1991-03-04,F,14 Acorn Road,02079460001");
        town.row("b", "other", "", "Kehinde,Adeyemi,1991-03-04,F,14 Acorn Road,02079460001");

        LinkRun run = run();
        Comparison twins =
                run.matching().explained(run.people().records(), run.model()).comparison(row(run, "a"), row(run, "b"));

        Evidence last = twins.evidence().getLast();
        assertThat(last.field()).isEqualTo("family");
        assertThat(last.bits()).isNegative();
        assertThat(twins.start()
                        + twins.evidence().stream().mapToDouble(Evidence::bits).sum())
                .isCloseTo(twins.weight(), within(0.06));
    }

    private static int row(LinkRun run, String id) {
        return IntStream.range(0, run.people().records().size())
                .filter(row -> run.people().id(row).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private LinkRun run() throws IOException {
        return run(Town.MAP);
    }

    private LinkRun run(String columns) throws IOException {
        Path map = Files.writeString(folder.resolve("map.csv"), columns);
        Path file = Files.writeString(folder.resolve("people.csv"), town.csv());
        return LinkRun.of(People.read(ColumnMap.read(map), List.of(file)), Mode.BOTH, Optional.empty());
    }
}
