package kith.people.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.people.linkage.components.WeightBreakdown;
import kith.ui.Waterfall;
import kith.ui.Waterfall.Step;

/// How the matcher weighs a pair, in words and a picture.
///
/// @param likely what it comes to
/// @param leftOut what was left out of it, and why
public record WeightPart(String likely, String sentence, Optional<String> leftOut, Waterfall steps) {

    private static final String EXPLAINED =
            "Each step counts for one person (+) or for two people (\u2212). One point more makes one person twice as "
                    + "likely. Each bar starts where the last one ended. Right of the dashed line, one person is more "
                    + "likely than two. The software can be wrong: you decide.";

    static WeightPart of(WeightBreakdown weighed) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("Before comparing", start(weighed.start()), weighed.start(), true));
        weighed.pieces()
                .forEach(piece -> steps.add(new Step(
                        PairPage.words(piece.field()), capital(piece.level().label()), piece.bits(), false)));
        weighed.household()
                .ifPresent(bits -> steps.add(new Step(
                        "They may live together", "People in one household would agree in this too", bits, false)));
        weighed.family()
                .ifPresent(bits -> steps.add(
                        new Step("They may be related", "Twins or namesakes would agree in this too", bits, false)));
        steps.add(new Step("Total", capital(likely(weighed.probability())), weighed.weight(), true));
        return new WeightPart(
                likely(weighed.probability()),
                EXPLAINED,
                weighed.withoutWhereabouts()
                        ? Optional.of("This leaves out where they live, because one of them has a protected address.")
                        : Optional.empty(),
                Waterfall.of("Match weight", steps));
    }

    private static String start(double bits) {
        return String.format(
                Locale.UK, "About one in %,d random pairs is one person", Math.round(Math.pow(2, -bits)) + 1);
    }

    /// Rounded so that nothing is said to be certain.
    static String likely(double probability) {
        double percent = 100 * probability;
        if (percent < 1) {
            return "less than 1% likely one person";
        }
        return percent > 99 ? "more than 99% likely one person" : "%.0f%% likely one person".formatted(percent);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
