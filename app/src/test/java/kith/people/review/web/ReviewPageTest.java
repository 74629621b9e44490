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
                        "We link records from a match probability of 45%. We expect about 2 links to be wrong.",
                        "At this pace, the team reviews 30 pairs, down to a match probability of 31%.",
                        "We leave 120 pairs below that apart. We expect about 31 of them to be one person.");
    }

    @Test
    void says_so_where_all_of_the_week_goes_to_weightier_pairs() {
        assertThat(page(new ReviewCapacityForecast(0.45, 0, OptionalDouble.empty(), 1, 0.4, 0))
                        .dial())
                .contains(
                        "More important pairs fill this week, so there is no time for likely pairs.",
                        "We leave 1 pair below that apart. It has a 40% chance of being one person.");
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
                .contains("What this means for likely pairs", "No likely pair is waiting");
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
