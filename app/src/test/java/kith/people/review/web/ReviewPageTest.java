package kith.people.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.people.review.ReviewCapacityForecast;
import kith.ui.Mistakes;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class ReviewPageTest {

    @Test
    void says_what_the_pace_means_for_likely_pairs() {
        assertThat(page(new ReviewCapacityForecast(0.45, 30, OptionalDouble.of(0.31), 120, 31.4, 2.2))
                        .dial())
                .containsExactly(
                        "The matcher joins records from a probability of 45%. Of all that it has joined about 2 pairs are expected "
                                + "to be two people.",
                        "This pace reaches 30 pairs that it finds likely, down to a probability of 31%.",
                        "120 pairs below that are left as two people each. About 31 of them are expected to be one.");
    }

    @Test
    void says_so_where_all_of_the_week_goes_to_weightier_pairs() {
        assertThat(page(new ReviewCapacityForecast(0.45, 0, OptionalDouble.empty(), 1, 0.4, 0))
                        .dial())
                .contains(
                        "This week is full of pairs that weigh more, so no pair is looked at for being likely alone.",
                        "1 pair is left as two people. It is expected to be one with a probability of 40%.");
    }

    @Test
    void says_nothing_of_it_where_nothing_was_learned() {
        assertThat(Rendered.page("people/review/review", page(Optional.empty())))
                .doesNotContain("likely pairs");
    }

    @Test
    void stands_on_the_page() {
        assertThat(Rendered.page(
                        "people/review/review",
                        page(new ReviewCapacityForecast(0.45, 0, OptionalDouble.empty(), 0, 0, 0))))
                .contains("What that means for likely pairs", "No pair that it finds likely waits");
    }

    private static ReviewPage page(ReviewCapacityForecast dial) {
        return page(Optional.of(dial));
    }

    private static ReviewPage page(Optional<ReviewCapacityForecast> dial) {
        return new ReviewPage(
                "Nothing is waiting.",
                Optional.empty(),
                new kith.ui.Table("None", List.of(), List.of()),
                dial.map(ForecastWords::sentences).orElse(List.of()),
                "50",
                Mistakes.NONE,
                Optional.empty());
    }
}
