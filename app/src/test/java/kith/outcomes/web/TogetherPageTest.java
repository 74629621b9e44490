package kith.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.kernel.MeasurementId;
import kith.kernel.WorkerId;
import kith.outcomes.Answer;
import kith.outcomes.Instruments;
import kith.outcomes.Measurement;
import kith.outcomes.MeasurementMode;
import kith.outcomes.Question;
import kith.outcomes.web.TogetherPage.Drawn;
import org.junit.jupiter.api.Test;

class TogetherPageTest {

    private static final Question SATISFIED =
            Instruments.ONS4.question("satisfaction").orElseThrow();
    private static final Question ANXIOUS = Instruments.ONS4.question("anxiety").orElseThrow();

    @Test
    void the_first_and_the_last_answer_stand_on_the_scale_and_are_said_in_words() {
        Drawn drawn = Drawn.of(
                        SATISFIED,
                        List.of(on(27, "satisfaction", 7), on(13, "satisfaction", 5), on(3, "satisfaction", 4)))
                .orElseThrow();

        assertThat(drawn.ticks()).hasSize(11);
        assertThat(drawn.before()).contains(drawn.ticks().get(4));
        assertThat(drawn.now()).isEqualTo(drawn.ticks().get(7));
        assertThat(drawn.sentences())
                .containsExactly(
                        "On 3 November 2026: 4.",
                        "On 27 November 2026: 7.",
                        "It is better now.",
                        "A higher number is better.");
    }

    @Test
    void a_lower_number_of_anxiety_is_better() {
        assertThat(Drawn.of(ANXIOUS, List.of(on(27, "anxiety", 2), on(3, "anxiety", 8))))
                .hasValueSatisfying(drawn ->
                        assertThat(drawn.sentences()).contains("It is better now.", "A lower number is better."));
    }

    @Test
    void one_answer_is_compared_with_nothing_and_none_is_not_drawn() {
        assertThat(Drawn.of(SATISFIED, List.of(on(3, "satisfaction", 4)))).hasValueSatisfying(drawn -> {
            assertThat(drawn.before()).isEmpty();
            assertThat(drawn.sentences()).containsExactly("On 3 November 2026: 4.", "A higher number is better.");
        });
        assertThat(Drawn.of(SATISFIED, List.of(on(3, "anxiety", 4)))).isEmpty();
    }

    private static Measurement on(int day, String question, int number) {
        return new Measurement(
                new MeasurementId(day),
                Instruments.ONS4,
                LocalDate.of(2026, 11, day),
                MeasurementMode.INTERVIEW,
                Map.of(question, new Answer.Given(number)),
                new WorkerId(1),
                Instant.EPOCH,
                Optional.empty());
    }
}
