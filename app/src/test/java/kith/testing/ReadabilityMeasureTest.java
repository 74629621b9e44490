package kith.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityMeasureTest {

    @Test
    void reading_ease_follows_the_formula_of_Flesch() {
        // 6 words, 6 syllables, 1 sentence.
        assertThat(Readability.of(List.of("The cat sat on the mat.")).ease()).isCloseTo(116.1, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({
        "person, 2",
        "record, 2",
        "linked, 1",
        "recorded, 3",
        "made, 1",
        "table, 2",
        "neighbourhood, 3",
        "conditions, 3",
        "information, 4",
        "people, 2",
        "places, 2",
        "needs, 1",
        "one, 1",
        "we, 1"
    })
    void counts_the_syllables_of_a_word(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void leaves_out_names_numbers_and_short_labels() {
        Readability text = Readability.of(List.of("NHS number", "We found 12 people in Bermondsey and Borough today."));

        assertThat(text.sentences()).hasSize(1);
        assertThat(text.meanLength()).isEqualTo(6);
    }

    @Test
    void finds_a_sentence_that_is_too_long_and_a_text_that_is_too_hard() {
        String hard = "Necessary " + "administrative organisations ".repeat(16) + "follow.";

        assertThat(Readability.of(List.of(hard)).problems())
                .anyMatch(problem -> problem.startsWith("34 words"))
                .anyMatch(problem -> problem.startsWith("mean sentence"))
                .anyMatch(problem -> problem.startsWith("Flesch"));
    }

    @Test
    void reads_each_sentence_of_a_text_by_itself() {
        assertThat(Readability.of(List.of("We record your reason. We record that you viewed it: you alone."))
                        .sentences())
                .hasSize(2);
    }
}
