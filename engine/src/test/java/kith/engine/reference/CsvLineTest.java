package kith.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void commas_separate_values_and_spaces_around_a_value_are_removed() {
        assertThat(CsvLine.values("E02000807, Bermondsey ,,12")).containsExactly("E02000807", "Bermondsey", "", "12");
    }

    @Test
    void a_value_in_quotes_holds_commas_and_doubled_quotes() {
        assertThat(CsvLine.values("CKD,,\"Kidney disease, \"\"stages\"\" 3 to 5\","))
                .containsExactly("CKD", "", "Kidney disease, \"stages\" 3 to 5", "");
    }

    @Test
    void an_empty_line_has_one_empty_value() {
        assertThat(CsvLine.values("")).containsExactly("");
    }

    @Test
    void a_quotation_that_is_not_closed_is_refused() {
        assertThatThrownBy(() -> CsvLine.values("HTN,\"Hypertension"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a quotation is not closed, or text follows it");
    }
}
