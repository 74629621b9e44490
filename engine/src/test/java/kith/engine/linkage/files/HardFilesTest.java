package kith.engine.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kith.engine.linkage.records.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are harder than they look.
class HardFilesTest {

    @TempDir
    private Path folder = Path.of("");

    private final Town town = new Town();

    @Test
    void twins_with_the_same_everything_but_their_given_names_and_numbers_are_two_people() throws IOException {
        town.strangers(400);
        town.twice("one", "9990000018", "Taiwo,Adeyemi,2015-02-11,F,5 Elm Grove,02079460001");
        town.twice("other", "9990000026", "Bukola,Adeyemi,2015-02-11,F,5 Elm Grove,02079460001");

        assertThat(run().clusterScore().precision()).isEqualTo(1);
    }

    @Test
    void a_father_and_a_son_of_one_name_at_one_address_with_their_numbers_are_two_people() throws IOException {
        town.strangers(400);
        town.twice("father", "9990000018", "Ernest,Quaye,1948-03-02,M,5 Long Lane,02079460001");
        town.twice("son", "9990000026", "Ernest,Quaye,1979-11-23,M,5 Long Lane,02079460001");

        assertThat(run().clusterScore().precision()).isEqualTo(1);
    }

    @Test
    void an_nhs_number_shared_by_two_families_joins_them_not() throws IOException {
        town.strangers(400);
        town.twice("one", "9990000018", "Grace,Mensah,1960-05-06,F,7 Elm Grove,02079460002");
        town.twice("other", "9990000018", "Omar,Hussain,1991-12-13,M,70 Oak Road,02079460003");

        assertThat(run().clusterScore().precision()).isEqualTo(1);
    }

    @Test
    void two_valid_nhs_numbers_are_never_joined_however_alike_the_rest_is() throws IOException {
        town.strangers(400);
        town.row("a", "one", "9990000018", "Grace,Mensah,1960-05-06,F,7 Elm Grove,02079460002");
        town.row("b", "other", "9990000026", "Grace,Mensah,1960-05-06,F,7 Elm Grove,02079460002");

        assertThat(run().clusterScore().precision()).isEqualTo(1);
    }

    @Test
    @Timeout(240)
    void a_million_rows_of_one_family_name_end_in_good_time() throws IOException {
        Random dice = new Random(1);
        StringBuilder text = new StringBuilder("given,family,born\n");
        for (int i = 0; i < 1_000_000; i++) {
            text.append("G").append((char) ('a' + dice.nextInt(26))).append((char) ('a' + dice.nextInt(26)));
            text.append(",Smith,")
                    .append(1930 + dice.nextInt(80))
                    .append("-0")
                    .append(1 + dice.nextInt(9))
                    .append("-1");
            text.append(dice.nextInt(10)).append('\n');
        }
        LinkRun run = run(text.toString(), "column,field\ngiven,given_name\nfamily,family_name\nborn,birth_date\n");

        assertThat(run.people().records().size()).isEqualTo(1_000_000);
        assertThat(run.matching().compared()).isLessThan(200_000_000);
    }

    @Test
    void a_hundred_thousand_rows_that_say_the_same_and_little_are_not_linked_and_that_is_said() throws IOException {
        String text = "given,family\n" + "Ann,Smith\n".repeat(100_000);

        LinkRun run = run(text, "column,field\ngiven,given_name\nfamily,family_name\n");

        assertThat(run.matching().links().size()).isZero();
        assertThat(run.matching().refusedWords())
                .contains("99,999 records say the same as at least 300 others, and too little");
    }

    @ParameterizedTest
    @CsvSource({"301, 300", "1100, 1500"})
    void somebody_with_hundreds_of_records_that_say_the_same_is_one_person(int visits, int others) throws IOException {
        town.strangersWithSlips(others);
        for (int i = 0; i < visits; i++) {
            town.row("visit" + i, "often", "", "Ernest,Quaye,1948-03-02,M,5 Long Lane,02079460002");
        }
        town.row("slip", "often", "", "Ernest,Quaye,1948-03-02,M,5 Long Lane,02079460012");

        LinkRun run = run();

        assertThat(run.clusterScore().f1()).isGreaterThan(0.99);
        assertThat(run.matching().bounds().linkedCopies()).isEqualTo(visits - 1);
    }

    @ParameterizedTest
    @CsvSource({"1", "20", "100"})
    void a_birth_date_that_was_inferred_from_an_age_and_is_a_year_out_parts_nobody(int people) throws IOException {
        town.strangersWithSlips(300);
        for (int i = 0; i < people; i++) {
            String home = town.home();
            String name = town.word() + "," + town.word();
            town.row("knows" + i, "q" + i, "", name + ",%d-05-17,F,".formatted(1940 + i % 50) + home);
            town.row("asks" + i, "q" + i, "", name + ",%d-01-01,F,".formatted(1941 + i % 50) + home);
        }

        LinkRun run = run();

        List<String> ids = IntStream.range(0, run.people().records().size())
                .mapToObj(run.people()::id)
                .toList();
        assertThat(IntStream.range(0, people).filter(i -> areOnePerson(run, ids, "knows" + i, "asks" + i)))
                .hasSize(people);
        assertThat(run.clusterScore().precision()).isEqualTo(1);
    }

    @Test
    void nothing_but_blank_columns_links_nobody() throws IOException {
        LinkRun run = run("given,family\n,\n ,\n,x\n", "column,field\ngiven,given_name\nfamily,family_name\n");

        assertThat(run.matching().links().size()).isZero();
        assertThat(run.people().blankFields()).containsExactly("given_name");
    }

    @Test
    void more_fields_than_can_be_compared_are_refused_in_a_sentence() {
        StringBuilder map = new StringBuilder("column,field\n");
        for (int i = 0; i < 40; i++) {
            map.append("c,text:%d\n".formatted(i));
        }

        assertThatThrownBy(() -> run("c\na\nb\n", map.toString()))
                .hasMessageContaining("more fields than can be compared");
    }

    @Test
    void one_file_can_name_a_column_otherwise() throws IOException {
        town.strangers(60);
        Path one = write("one.csv", town.csv());
        Path other = write("other.csv", town.csv().replace("given,family", "vorname,family"));
        Path map = write(
                "map.csv", Town.MAP.replace("column,field", "column,field,file") + "vorname,given_name,other.csv\n");

        LinkRun run = LinkRun.of(People.read(ColumnMap.read(map), List.of(one, other)), Mode.LINK, Optional.empty());

        assertThat(run.score().f1()).isGreaterThan(0.99);
    }

    private static boolean areOnePerson(LinkRun run, List<String> ids, String one, String other) {
        return run.matching().clusters().of(ids.indexOf(one))
                == run.matching().clusters().of(ids.indexOf(other));
    }

    private LinkRun run() throws IOException {
        return run(town.csv(), Town.MAP);
    }

    private LinkRun run(String text, String columns) throws IOException {
        Path map = write("map.csv", columns);
        return LinkRun.of(
                People.read(ColumnMap.read(map), List.of(write("people.csv", text))), Mode.BOTH, Optional.empty());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
