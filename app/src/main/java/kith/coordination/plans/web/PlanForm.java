package kith.coordination.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.coordination.plans.AgreementKind;
import kith.coordination.plans.PlanCopy;
import kith.coordination.plans.PlanLanguage;
import kith.engine.terms.TextLimits;
import kith.kernel.PlanId;
import kith.ui.DateParts;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// What a worker decides about a plan.
///
/// @param version the version that they saw
/// @param agreement how it was agreed
/// @param who who agrees, or why the person does not
/// @param copy how a copy was given
/// @param layout what the copy looked like
/// @param language of the headings of the copy
public record PlanForm(
        @Nullable Long plan,
        @Nullable Integer version,
        @Nullable String agreement,
        @Nullable String who,
        @Nullable DateParts review,
        @Nullable String why,
        @Nullable String copy,
        @Nullable String layout,
        @Nullable String language,
        @Nullable String givenTo) {

    static final PlanForm EMPTY = new PlanForm(null, null, null, null, null, null, null, null, null, null);

    private static final int LONGEST = 500;

    PlanId id() {
        return new PlanId(plan == null ? 0 : plan);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    public String chosenAgreement() {
        return Objects.toString(agreement, "");
    }

    Optional<AgreementKind> agreementKind() {
        return AgreementKind.of(chosenAgreement());
    }

    public String typedWho() {
        return TextLimits.plain(Objects.toString(who, ""));
    }

    public String typedWhy() {
        return TextLimits.plain(Objects.toString(why, ""));
    }

    public String typedGivenTo() {
        return TextLimits.plain(Objects.toString(givenTo, ""));
    }

    /// What was given; on paper, at 16 point and in English, where nothing else was chosen.
    PlanCopy.Given given() {
        return new PlanCopy.Given(
                PlanCopy.Way.of(Objects.toString(copy, "")).orElse(PlanCopy.Way.PAPER),
                PlanCopy.Layout.of(Objects.toString(layout, "")).orElse(PlanCopy.Layout.SIXTEEN_POINT),
                PlanLanguage.of(Objects.toString(language, "")).orElse(PlanLanguage.ENGLISH),
                typedGivenTo().strip());
    }

    /// The day that was typed, whether or not there is such a day.
    public DateParts reviewDay() {
        return review == null ? DateParts.NONE : review;
    }

    /// What is wrong with what was typed.
    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        tooLong("who", typedWho(), mistakes);
        tooLong("why", typedWhy(), mistakes);
        tooLong("givenTo", typedGivenTo(), mistakes);
        return new Mistakes(mistakes);
    }

    private static void tooLong(String field, String typed, List<Mistake> mistakes) {
        if (typed.length() > LONGEST) {
            mistakes.add(new Mistake(field, "Enter %d characters or fewer".formatted(LONGEST)));
        }
    }

    @Override
    public String toString() {
        return "PlanForm";
    }
}
