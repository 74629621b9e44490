package kith.people.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.people.linkage.WeightBreakdown;
import kith.ui.Waterfall;
import kith.ui.Waterfall.Step;

/// How the matcher weighs a pair, in words and a picture.
///
/// @param likely what it comes to
/// @param leftOut what was left out of it, and why
public record WeightPart(String likely, String sentence, Optional<String> leftOut, Waterfall steps) {

    private static final String EXPLAINED =
            "Each step speaks for one person (+) or for two people (\u2212). One more makes it twice as likely. "
                    + "Each bar starts where the one before ended; right of the dashed line it is likelier than not that "
                    + "they are one person. The matcher can be wrong: you decide.";

    static WeightPart of(WeightBreakdown weighed) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("Before anything is compared", start(weighed.start()), weighed.start(), true));
        weighed.pieces()
                .forEach(piece -> steps.add(
                        new Step(PairPage.words(piece.field()), capital(piece.level()), piece.bits(), false)));
        weighed.household()
                .ifPresent(bits -> steps.add(
                        new Step("They may live together", "Two people of one home would agree so too", bits, false)));
        weighed.family()
                .ifPresent(bits -> steps.add(new Step(
                        "They may be of one family", "Twins would agree so too, or two of one name", bits, false)));
        steps.add(new Step("All together", capital(likely(weighed.probability())), weighed.weight(), true));
        return new WeightPart(
                likely(weighed.probability()),
                EXPLAINED,
                weighed.withoutWhereabouts()
                        ? Optional.of(
                                "Where to find them is left out of this as well, because one of them is a flagged person.")
                        : Optional.empty(),
                Waterfall.of("How the matcher weighs it", steps));
    }

    private static String start(double bits) {
        return String.format(
                Locale.UK, "Of %,d pairs at random about one is one person", Math.round(Math.pow(2, -bits)) + 1);
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
