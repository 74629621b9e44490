package kith.engine.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kith.engine.linkage.records.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapAdviceTest {

    private static final String HEADER = "id,who,given,family,born,place,code\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_column_that_repeats_another_is_named_with_the_figures() throws IOException {
        assertThat(run("place,text:place\ncode,exact:code\nborn,birth_date\n").mapAdvice())
                .containsExactly(
                        "exact:code repeats text:place: of two people who have the same text:place, 100% have the same exact:code"
                                + " too (any two: 8.0%). What two columns say together counts twice, so leave one of them out.");
    }

    @Test
    void dates_that_are_mapped_as_text_are_told() throws IOException {
        assertThat(run("place,text:place\nborn,text:born\n").mapAdvice())
                .singleElement()
                .asString()
                .startsWith(
                        "100% of the values of text:born are dates. Map the column as birth_date: Kith then recognises");
    }

    @Test
    void eight_digits_that_are_no_days_are_no_dates() throws IOException {
        assertThat(run("code,text:code\nborn,birth_date\n").mapAdvice()).isEmpty();
    }

    @Test
    void fields_that_say_different_things_get_no_advice() throws IOException {
        assertThat(run("place,text:place\nborn,birth_date\n").mapAdvice()).isEmpty();
    }

    private LinkRun run(String columns) throws IOException {
        Town town = new Town();
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 300; i++) {
            String person = "p%d,%s,%s,%s,place%c,9999%04d"
                    .formatted(i, town.word(), town.word(), town.birthDate(), 'a' + i % 12, 1_000 + i % 12);
            rows.append("x%d,%s%n".formatted(i, person)).append("y%d,%s%n".formatted(i, person));
        }
        Path map = Files.writeString(
                folder.resolve("map.csv"),
                "column,field\nid,id\nwho,truth\ngiven,given_name\nfamily,family_name\n" + columns);
        Path file = Files.writeString(folder.resolve("people.csv"), rows);
        return LinkRun.of(People.read(ColumnMap.read(map), List.of(file)), Mode.BOTH, Optional.empty());
    }
}
