package kith.ui.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20 7946 0018",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "＝1",
                "|cmd",
                "\n@x",
            })
    void nothing_that_a_spreadsheet_would_run_stands_first(String words) {
        assertThat(Csv.cell(words)).startsWith("\"'");
    }

    @Test
    void ordinary_words_stay_as_they_are() {
        assertThat(Csv.line(List.of("Okoro, Ada", "O'Neill", "12", "")))
                .isEqualTo("\"Okoro, Ada\",\"O'Neill\",\"12\",\"\"\r\n");
    }

    @Test
    void quotes_are_doubled() {
        assertThat(Csv.cell("the \"old\" flat")).isEqualTo("\"the \"\"old\"\" flat\"");
    }
}
