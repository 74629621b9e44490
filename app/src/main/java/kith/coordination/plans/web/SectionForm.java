package kith.coordination.plans.web;

import java.util.List;
import java.util.Objects;
import kith.engine.terms.TextLimits;
import kith.kernel.PlanId;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// What a worker writes in a section.
///
/// @param basedOn the version that they saw
/// @param conflict the version in which the conflict arose that they settle
public record SectionForm(
        @Nullable Long plan,
        @Nullable Integer basedOn,
        @Nullable Integer conflict,
        @Nullable String words) {

    private static final int LONGEST = 8_000;

    PlanId id() {
        return new PlanId(plan == null ? 0 : plan);
    }

    int seen() {
        return basedOn == null ? 0 : basedOn;
    }

    int conflictIn() {
        return conflict == null ? 0 : conflict;
    }

    String typed() {
        return TextLimits.plainLines(Objects.toString(words, ""));
    }

    Mistakes mistakes() {
        return typed().length() > LONGEST
                ? new Mistakes(List.of(new Mistake("words", "Enter 8,000 characters or fewer")))
                : Mistakes.NONE;
    }

    @Override
    public String toString() {
        return "SectionForm";
    }
}
