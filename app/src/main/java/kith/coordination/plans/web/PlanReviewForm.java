package kith.coordination.plans.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.coordination.plans.reviews.PlanReview.Outcome;
import kith.engine.terms.TextLimits;
import kith.kernel.PlanId;
import kith.ui.DateParts;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// What a worker records about a review.
///
/// @param found what was found, or why the review did not take place
public record PlanReviewForm(
        @Nullable Long plan,
        @Nullable String outcome,
        @Nullable String found,
        @Nullable DateParts next) {

    static final PlanReviewForm EMPTY = new PlanReviewForm(null, null, null, null);

    private static final int LONGEST = 2_000;

    PlanId id() {
        return new PlanId(plan == null ? 0 : plan);
    }

    public String chosenOutcome() {
        return Objects.toString(outcome, "");
    }

    Optional<Outcome> result() {
        return Outcome.of(chosenOutcome());
    }

    public String typedFound() {
        return TextLimits.plain(Objects.toString(found, ""));
    }

    /// The day that was typed, whether or not there is such a day.
    public DateParts nextDay() {
        return next == null ? DateParts.NONE : next;
    }

    Mistakes mistakes() {
        if (result().isEmpty()) {
            return mistake("outcome", "Select what came of the review");
        }
        if (typedFound().length() > LONGEST) {
            return mistake("found", "Enter 2,000 characters or fewer");
        }
        if (nextDay().date().isEmpty()) {
            return mistake("next", "Enter the day of the next review");
        }
        return Mistakes.NONE;
    }

    private static Mistakes mistake(String field, String message) {
        return new Mistakes(List.of(new Mistake(field, message)));
    }

    @Override
    public String toString() {
        return "PlanReviewForm";
    }
}
