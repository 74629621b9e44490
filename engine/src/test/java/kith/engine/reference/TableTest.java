package kith.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Problems problems = new Problems();

    @Test
    void columns_may_stand_in_any_order_and_values_in_quotes() {
        Row row = read("""
                name,since
                "Hills, Brooks & ""Dales\""",2019-10-01
                """).rows().getFirst();

        assertThat(row.text("name")).isEqualTo("Hills, Brooks & \"Dales\"");
        assertThat(row.day("since")).isEqualTo(LocalDate.of(2019, 10, 1));
        assertThat(problems.none()).isTrue();
    }

    @Test
    void a_missing_and_an_unknown_column_are_both_told() {
        assertThat(read("since,nome\n").rows()).isEmpty();
        assertThat(told())
                .containsExactly(
                        "things.csv line 1, nome: there is no such column here; they are since,name",
                        "things.csv line 1, name: the column is missing");
    }

    @Test
    void every_value_that_cannot_be_read_is_told_with_its_line_and_column() {
        Table table = read("""
                since,name
                2019-02-31,
                x
                2019-01-01,seven
                """);

        table.rows().getFirst().day("since");
        table.rows().getFirst().text("name");
        table.rows().getLast().number("name", 1, 10);
        table.rows().getLast().choice("name", Map.of("yes", true, "no", false));

        assertThat(told())
                .containsExactly(
                        "things.csv line 2, since: \"2019-02-31\" is not a day like 2026-04-01",
                        "things.csv line 2, name: must not be empty",
                        "things.csv line 3: 1 values where the header has 2",
                        "things.csv line 4, name: \"seven\" is not a whole number from 1 to 10",
                        "things.csv line 4, name: \"seven\" is none of no, yes");
    }

    @Test
    void an_empty_file_says_what_its_first_line_should_be() {
        read("");

        assertThat(told()).containsExactly("things.csv line 1: the file is empty; its first line must be since,name");
    }

    private Table read(String text) {
        try {
            return Table.read(
                    "things.csv", List.of("since", "name"), new BufferedReader(new StringReader(text)), problems);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private List<String> told() {
        return problems.inOrder().stream().map(Problem::toString).toList();
    }
}
