package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {

    private static final List<String> GIVEN = List.of(
            "Adaeze", "Bola", "Chidi", "Dorothy", "Emeka", "Femi", "Grace", "Hannah", "Ivan", "Joan", "Kofi", "Leah");
    private static final List<String> FAMILY = List.of(
            "Okoro",
            "Baker",
            "Castillo",
            "Dlamini",
            "Evans",
            "Fofana",
            "Garcia",
            "Hussain",
            "Ivanova",
            "Jones",
            "Kamara");

    @TempDir
    private Path folder = Path.of("");

    private Path map = Path.of("");
    private Path people = Path.of("");

    @BeforeEach
    void people_of_whom_every_other_stands_there_twice_with_a_slip() throws IOException {
        map = write("map.csv", """
                column,field
                nr,id
                who,truth
                first,given_name
                last,family_name
                born,birth_date
                """);
        StringBuilder rows = new StringBuilder(" nr ,who, first,last,born\n");
        for (int i = 0; i < 132; i++) {
            String given = GIVEN.get(i % 12);
            String family = FAMILY.get(i % 11);
            String born = "19%02d-%02d-%02d".formatted(30 + i * 7 % 60, 1 + i % 12, 1 + i * 5 % 28);
            rows.append("a%d,p%d,%s,%s,%s\n".formatted(i, i, given, family, born));
            if (i % 2 == 0) {
                rows.append("b%d,p%d,%s,%s,%s\n".formatted(i, i, given, family + "e", born));
            }
        }
        people = write("people.csv", rows.toString());
    }

    @Test
    void says_what_came_of_it_with_the_score_where_there_is_a_truth() {
        Typed typed = link("--json");

        assertThat(typed.status()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains("\"records\":198", "\"compared\":", "\"links\":66", "\"clusters\":132", "\"threshold\":")
                .contains("\"seconds\":", "\"precision\":1.0", "\"recall\":1.0", "\"f1\":1.0")
                .contains(
                        "\"cluster_precision\":1.0",
                        "\"cluster_recall\":1.0",
                        "\"cluster_f1\":1.0",
                        "\"thresholds\":[");
    }

    @Test
    void writes_pairs_clusters_and_a_page_that_needs_nothing_beside_it() throws IOException {
        link();

        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .startsWith("left_file,left_id,right_file,right_id,probability,weight,evidence")
                .anyMatch(line -> line.startsWith("people.csv,a0,people.csv,b0,0.99"))
                .hasSize(67);
        assertThat(Files.readAllLines(folder.resolve("out.clusters.csv")))
                .startsWith("file,id,cluster")
                .hasSize(199);
        assertThat(Files.readString(folder.resolve("out.html")))
                .contains("<svg", "threshold", "given name", "in all: probability")
                .doesNotContain("<script", "src=", "<link");
    }

    @Test
    void the_same_files_in_another_order_come_out_the_same() throws IOException {
        link();
        String first = Files.readString(folder.resolve("out.csv"));
        List<String> rows = Files.readAllLines(people);
        write(
                "people.csv",
                rows.getFirst() + "\n"
                        + String.join("\n", rows.subList(1, rows.size()).reversed()) + "\n");

        link();

        assertThat(Files.readString(folder.resolve("out.csv"))).isEqualTo(first);
    }

    @Test
    void across_files_only_nobody_is_found_twice_in_one() throws IOException {
        Path other = write(
                "other.csv", Files.readString(people).replace("\na", "\nc").replace("\nb", "\nd"));

        link("--mode", "link", other.toString());

        assertThat(Files.readAllLines(folder.resolve("out.csv")).stream().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("other.csv,") && line.contains(",people.csv,"));
    }

    @Nested
    class What_cannot_be_linked_is_said_in_a_sentence {

        @Test
        void a_map_that_names_a_missing_column() throws IOException {
            write("map.csv", "column,field\nfirst,given_name\nsurname,family_name\n");

            Typed typed = link();

            assertThat(typed.status()).isEqualTo(2);
            assertThat(typed.err()).contains("names the column \"surname\", which people.csv does not have");
        }

        @Test
        void a_map_that_gives_a_field_there_is_not() throws IOException {
            write("map.csv", "column,field\nfirst,forename\n");

            Typed typed = link();

            assertThat(typed.status()).isEqualTo(2);
            assertThat(typed.err()).contains("\"forename\"", "given_name");
        }

        @Test
        void a_file_that_is_not_there() throws IOException {
            Files.delete(people);

            Typed typed = link();

            assertThat(typed.status()).isEqualTo(3);
            assertThat(typed.err()).contains("There is no file");
        }

        @Test
        void an_empty_file() throws IOException {
            write("people.csv", "");

            Typed typed = link();

            assertThat(typed.status()).isEqualTo(3);
            assertThat(typed.err()).contains("is empty");
        }

        @Test
        void a_threshold_of_two() {
            assertThat(link("--threshold", "2").status()).isEqualTo(2);
        }
    }

    @Test
    void a_file_of_a_header_alone_has_nothing_to_link() throws IOException {
        write("people.csv", "nr,who,first,last,born\n");

        Typed typed = link("--json");

        assertThat(typed.status()).as(typed.err()).isZero();
        assertThat(typed.out()).contains("\"records\":0", "\"links\":0");
        assertThat(typed.err()).contains("nothing to link");
    }

    @Test
    void columns_that_are_blank_throughout_say_nothing_and_harm_nothing() throws IOException {
        write("people.csv", Files.readString(people).replaceAll("(?m)^([ab]\\d+,p\\d+,\\w+,\\w+,).*$", "$1"));

        Typed typed = link("--json");

        assertThat(typed.status()).as(typed.err()).isZero();
        assertThat(typed.err()).contains("These fields are empty in every record: birth_date");
    }

    @Test
    void rows_in_every_script_with_names_of_ten_thousand_letters_are_taken_as_they_are() throws IOException {
        String rows = "x1,q1,العربية,李,1950-01-02\nx2,q1,العربية,李,1950-01-02\nx3,q2,ਪੰਜਾਬੀ,Ўзбек,1960-02-03\n"
                + "x4,q3,%s,🙂 smile,1970-03-04\nx5,q3,%s,🙂 smile,1970-03-04\n"
                        .formatted("Ω".repeat(10_000), "Ω".repeat(10_000));
        write("people.csv", Files.readString(people) + rows);

        Typed typed = link("--json");

        assertThat(typed.status()).as(typed.err()).isZero();
        assertThat(typed.out()).contains("\"records\":203", "\"recall\":1.0");
    }

    private Typed link(String... more) {
        String[] words = new String[6 + more.length];
        words[0] = "link";
        words[1] = "--columns";
        words[2] = map.toString();
        words[3] = "--out";
        words[4] = folder.resolve("out.csv").toString();
        words[5] = people.toString();
        System.arraycopy(more, 0, words, 6, more.length);
        return Typed.command(words);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
