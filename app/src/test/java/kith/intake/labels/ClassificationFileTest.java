package kith.intake.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import kith.engine.labels.Classification;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationFileTest {

    private static final String HEADER = "partner,kind,system,code,words,label,reason";

    @Test
    void a_line_is_a_decision_with_its_reason() {
        assertThat(ClassificationFile.of(
                                List.of(HEADER, "housing,alert,,,\"Dog, large\",Normal,A dog is no secret", ""))
                        .lines())
                .containsExactly(new ClassificationFile.Line(
                        new Classification("HOUSING", "alert", "", "", "dog, large", SecurityLabel.NORMAL),
                        "A dog is no secret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'housing,alert,,,,secret,why'; Line 2 has a label that is none of normal, sensitive and restricted.",
                "'housing,alert,,,,normal,'; Line 2 gives no reason.",
                "'housing,,,,,normal,why'; 'Line 2 names no code, no words, and no partner with a kind.'",
                "'housing,alert,normal'; Line 2 has 3 cells and needs 7.",
                "'housing,alert,,,\"x,normal,why'; Line 2 has a quotation mark that is not closed.",
            })
    void a_line_that_cannot_be_used_is_named_and_not_quoted(String line, String sentence) {
        assertThatExceptionOfType(ClassificationFile.Unusable.class)
                .isThrownBy(() -> ClassificationFile.of(List.of(HEADER, line)))
                .withMessage(sentence);
    }

    @Test
    void a_file_without_its_header_is_refused() {
        assertThatExceptionOfType(ClassificationFile.Unusable.class)
                .isThrownBy(() -> ClassificationFile.of(List.of("a,b")));
    }
}
