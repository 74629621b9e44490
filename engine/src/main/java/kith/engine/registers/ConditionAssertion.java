package kith.engine.registers;

import java.time.LocalDate;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.VerificationStatus;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;

/// One coded item about a person, as a partner last said it.
///
/// @param partner who said it
/// @param source what said so, by the partner's own id
/// @param code in SNOMED CT
/// @param received when the extract was made that brought it, or else imported: a condition of which no day is said
/// counts from then
public record ConditionAssertion(
        int partner,
        String source,
        String code,
        @Nullable LocalDate onset,
        @Nullable LocalDate recorded,
        @Nullable LocalDate ended,
        @Nullable LocalDate received,
        ClinicalStatus clinical,
        VerificationStatus verification,
        SecurityLabel label) {

    /// Says who said something, and not what.
    @Override
    public String toString() {
        return "said by partner " + partner;
    }
}
