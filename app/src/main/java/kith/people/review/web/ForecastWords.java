package kith.people.review.web;

import java.util.ArrayList;
import java.util.List;
import kith.people.review.ReviewCapacityForecast;
import kith.ui.Words;

/// What the pace means for the pairs that the matcher finds likely, in sentences.
final class ForecastWords {

    static List<String> sentences(ReviewCapacityForecast dial) {
        List<String> sentences = new ArrayList<>();
        sentences.add("We link records from a match probability of %s. We expect about %s to be wrong."
                .formatted(percent(dial.threshold()), Words.count(Math.round(dial.wrong()), "link", "links")));
        sentences.add(reached(dial));
        if (dial.left() == 1) {
            sentences.add("We leave 1 pair below that apart. It has a %s chance of being one person."
                    .formatted(percent(dial.missed())));
        } else if (dial.left() > 1) {
            long missed = Math.round(dial.missed());
            sentences.add("We leave %s pairs below that apart. We expect about %s of them to be one person."
                    .formatted(Words.number(dial.left()), Words.number(missed)));
        }
        return sentences;
    }

    private static String reached(ReviewCapacityForecast dial) {
        if (dial.reviewed() + dial.left() == 0) {
            return "No likely pair is waiting.";
        }
        return dial.downTo().isEmpty()
                ? "More important pairs fill this week, so there is no time for likely pairs."
                : "At this pace, the team reviews %s, down to a match probability of %s."
                        .formatted(
                                Words.count(dial.reviewed(), "pair", "pairs"),
                                percent(dial.downTo().getAsDouble()));
    }

    private static String percent(double probability) {
        return "%.0f%%".formatted(100 * probability);
    }

    private ForecastWords() {}
}
