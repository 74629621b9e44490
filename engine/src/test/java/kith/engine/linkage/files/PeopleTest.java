package kith.engine.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void many_rows_say_what_stands_in_them_however_they_are_quoted() throws IOException {
        StringBuilder text = new StringBuilder("\uFEFFid,given,family,job\r\n");
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            text.append(i)
                    .append(",\"Ada, \"\"Addie\"\"\",  Okoro ")
                    .append(i)
                    .append(",\"a\nb")
                    .append(i)
                    .append("\"\r\n");
            text.append(i % 100 == 0 ? "\r\n" : "");
            expected.add("ADA ADDIE / OKORO / A B" + i);
        }

        People people = people("id,id\ngiven,given_name\nfamily,family_name\njob,text:job\n", file("a.csv", text));

        assertThat(IntStream.range(0, people.records().size()).mapToObj(row -> String.join(" / ", people.says(row))))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void people_stand_in_the_order_of_their_files_and_of_their_own_ids() throws IOException {
        Path late = file("b.csv", "id,partner,name\n2,X,Ada\n1,Y,Ben\n");
        Path early = file("a.csv", "id,partner,name\n10,X,Cyd\n9,X,Dan\n");

        People people = people("id,id\npartner,source\nname,given_name\n", late, early);

        assertThat(IntStream.range(0, 4)
                        .mapToObj(row -> people.file(row) + " " + people.id(row) + " "
                                + people.says(row).getFirst()))
                .containsExactly("a.csv 9 DAN", "a.csv 10 CYD", "b.csv 1 BEN", "b.csv 2 ADA");
        assertThat(IntStream.range(0, 4).map(people.records()::source).distinct())
                .hasSize(3);
        assertThat(people.records().source(0)).isEqualTo(people.records().source(1));
    }

    @Test
    void several_columns_of_one_field_are_put_together_and_rows_may_be_short() throws IOException {
        Path file = file("a.csv", "first,middle,last\nAda, May ,Okoro\n,May\nAda\n\"\"\n,,\n");

        People people = people("first,given_name\nmiddle,given_name\nlast,family_name\n", file);

        assertThat(IntStream.range(0, people.records().size())
                        .mapToObj(row -> people.id(row) + ": " + String.join("/", people.says(row))))
                .containsExactly("1: ADA MAY/OKORO", "2: MAY/", "3: ADA/", "4: /");
    }

    @Test
    void who_somebody_is_said_to_be_is_one_number_and_nobody_is_somebody_else_each_time() throws IOException {
        Path file = file("a.csv", "who,name\np1-a,Ada\np2-a,Ben\np1-b,Ada\n,Cyd\n,Dan\n");

        People people = people("who,truth:(p\\d+)\nname,given_name\n", file);

        assertThat(people.truth(0)).isEqualTo(people.truth(2)).isNotEqualTo(people.truth(1));
        assertThat(people.truth(3)).isNotEqualTo(people.truth(4)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id;given;born\n1;Ada;1980-03-05\n2;Ben;",
                "id\tgiven\tborn\n1\tAda\t1980-03-05\n2\tBen\t",
                "id,given,born\r1,Ada,1980-03-05\r2,Ben,\r"
            })
    void semicolons_tabs_and_rows_that_end_with_a_carriage_return_are_read(String text) throws IOException {
        People people = people("id,id\ngiven,given_name\nborn,birth_date\n", file("a.csv", text));

        assertThat(IntStream.range(0, people.records().size()).mapToObj(row -> String.join("/", people.says(row))))
                .containsExactly("ADA/19800305", "BEN/");
        assertThat(people.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void a_byte_order_mark_says_how_a_file_is_written(String charset) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), "\uFEFFid,given\n1,Zoë\n".getBytes(Charset.forName(charset)));

        assertThat(people("id,id\ngiven,given_name\n", file).says(0)).containsExactly("ZOE");
    }

    @Test
    void records_that_share_an_id_are_told_apart_by_their_rows_and_that_is_said() throws IOException {
        People people = people(
                "id,id\ngiven,given_name\n",
                file("a.csv", "id,given\nx,Ada\ny,Ben\nx,Cyd\n"),
                file("b.csv", "id,given\ny,Dan\nz,Eve\nz,Fay\n"));

        assertThat(IntStream.range(0, 6).mapToObj(row -> people.file(row) + " " + people.id(row)))
                .containsExactlyInAnyOrder(
                        "a.csv x (row 1)",
                        "a.csv y",
                        "a.csv x (row 3)",
                        "b.csv y",
                        "b.csv z (row 2)",
                        "b.csv z (row 3)");
        assertThat(people.warnings()).singleElement().asString().startsWith("4 records have an id");
    }

    @Test
    void rows_of_another_width_and_dates_that_are_none_are_counted_and_not_repeated() throws IOException {
        People people = people(
                "id,id\nborn,birth_date\n", file("a.csv", "id,born\n1,5 Mar 1980\n2,soon\n3\n4,05/03/80,more\n5,99\n"));

        assertThat(people.says(0)).isEqualTo(people.says(3)).containsExactly("19800305");
        assertThat(people.warnings())
                .containsExactly(
                        "2 rows have more or fewer cells than the first line. Their values may stand in the wrong columns."
                                + " Check the quotation marks and separators.",
                        "2 of 4 birth dates (50.0%) are not understood as dates, and are compared as text.");
    }

    @Test
    void a_message_repeats_at_most_a_little_of_a_file() throws IOException {
        Path file = file("a.csv", "x".repeat(10_000) + "\n1\n");

        assertThatThrownBy(() -> people("id,id\ngiven,given_name\n", file))
                .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(300));
    }

    private People people(String map, Path... files) throws IOException {
        return People.read(ColumnMap.read(file("map.csv", "column,field\n" + map)), List.of(files));
    }

    private Path file(String name, CharSequence text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
