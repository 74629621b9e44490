package kith.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kith.outcomes.Question.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    private static Map<String, Answer> answers(List<Integer> numbers) {
        Map<String, Answer> answers = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            answers.put("q" + (i + 1), new Answer.Given(numbers.get(i)));
        }
        return answers;
    }

    @ParameterizedTest
    @CsvSource({"1 1 1 1 1 1 1, 7.00", "3 3 3 3 3 3 3, 19.25", "4 3 3 3 3 3 3, 19.98", "5 5 5 5 5 5 5, 35.00"})
    void swemwbs_is_the_metric_score_of_the_sum(String numbers, double score) {
        List<Integer> given =
                List.of(numbers.split(" ")).stream().map(Integer::valueOf).toList();

        assertThat(Instruments.SWEMWBS.scoring().score(answers(given))).hasValue(score);
    }

    @Test
    void swemwbs_with_six_of_seven_answers_has_no_score() {
        assertThat(Instruments.SWEMWBS.scoring().score(answers(List.of(3, 3, 3, 3, 3, 3))))
                .isEmpty();
        Map<String, Answer> declined = answers(List.of(3, 3, 3, 3, 3, 3, 3));
        declined.put("q4", new Answer.Declined());
        assertThat(Instruments.SWEMWBS.scoring().score(declined)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3 3 3 1 1 1, 0", "1 1 1 3 3 3, 6", "2 3 3 2 1 1, 2", "1 2 3 1 2 3, 4"})
    void loneliness_counts_yes_and_more_or_less_or_no_and_more_or_less(String numbers, double score) {
        List<Integer> given =
                List.of(numbers.split(" ")).stream().map(Integer::valueOf).toList();

        assertThat(Instruments.LONELINESS.scoring().score(answers(given))).hasValue(score);
    }

    @Test
    void loneliness_with_one_answer_missing_has_no_total() {
        Map<String, Answer> answers = answers(List.of(1, 1, 1, 3, 3, 3));
        answers.remove("q5");

        assertThat(Instruments.LONELINESS.scoring().score(answers)).isEmpty();
    }

    @Test
    void the_four_questions_of_well_being_are_never_combined() {
        Map<String, Answer> all = new HashMap<>();
        Instruments.ONS4.questions().forEach(question -> all.put(question.key(), new Answer.Given(5)));

        assertThat(Instruments.ONS4.scoring().score(all)).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void less_anxiety_and_less_frailty_are_better_and_more_happiness_is_better() {
        assertThat(Instruments.ONS4.question("anxiety").orElseThrow().since(8, 0))
                .isEqualTo(Change.BETTER);
        assertThat(Instruments.FRAILTY.question("frailty").orElseThrow().since(4, 6))
                .isEqualTo(Change.WORSE);
        assertThat(Instruments.ONS4.question("happiness").orElseThrow().since(4, 6))
                .isEqualTo(Change.BETTER);
        assertThat(Instruments.ONS4.question("happiness").orElseThrow().since(4, 4))
                .isEqualTo(Change.SAME);
    }

    @Test
    void what_was_measured_with_a_version_is_read_with_that_version() {
        assertThat(Instruments.find("ons4", "2018")).contains(Instruments.ONS4);
        assertThat(Instruments.find("ons4", "2030")).isEmpty();
    }

    @Test
    void questions_that_are_licensed_are_not_shown() {
        assertThat(Instruments.offered()).containsExactly(Instruments.ONS4, Instruments.FRAILTY);
        assertThat(Instruments.SWEMWBS.questions()).extracting(Question::words).containsOnly("");
        assertThat(Instruments.LONELINESS.questions())
                .extracting(Question::words)
                .containsOnly("");
    }
}
