package kith.people.review.web;

import java.util.ArrayList;
import java.util.List;
import kith.people.review.ReviewCapacityForecast;
import kith.ui.Words;

/// What the pace means for the pairs that the matcher finds likely, in sentences.
final class ForecastWords {

    static List<String> sentences(ReviewCapacityForecast dial) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "The matcher joins records from a probability of %s. Of all that it has joined about %s expected to be two people."
                        .formatted(
                                percent(dial.threshold()),
                                Words.count(Math.round(dial.wrong()), "pair is", "pairs are")));
        sentences.add(reached(dial));
        if (dial.left() == 1) {
            sentences.add("1 pair is left as two people. It is expected to be one with a probability of %s."
                    .formatted(percent(dial.missed())));
        } else if (dial.left() > 1) {
            long missed = Math.round(dial.missed());
            sentences.add("%s pairs below that are left as two people each. About %s of them %s expected to be one."
                    .formatted(Words.number(dial.left()), Words.number(missed), missed == 1 ? "is" : "are"));
        }
        return sentences;
    }

    private static String reached(ReviewCapacityForecast dial) {
        if (dial.reviewed() + dial.left() == 0) {
            return "No pair that it finds likely waits to be looked at.";
        }
        return dial.downTo().isEmpty()
                ? "This week is full of pairs that weigh more, so no pair is looked at for being likely alone."
                : "This pace reaches %s that it finds likely, down to a probability of %s."
                        .formatted(
                                Words.count(dial.reviewed(), "pair", "pairs"),
                                percent(dial.downTo().getAsDouble()));
    }

    private static String percent(double probability) {
        return "%.0f%%".formatted(100 * probability);
    }

    private ForecastWords() {}
}
