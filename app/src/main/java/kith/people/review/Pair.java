package kith.people.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.engine.linkage.values.ComparisonLevel;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.ClericalDecision;
import kith.people.linkage.ComparedField;
import kith.people.linkage.RecordPair;
import kith.people.linkage.WeightBreakdown;

/// A possible match as a worker reviews it: two records side by side.
///
/// @param heldUntil until when no other worker sees the pair
/// @param contradicting decisions that cannot all hold
/// @param levels the comparison level of each field that has a value in both records
/// @param weights the match weight of each field, if there is a model
public record Pair(
        PairKey key,
        List<ReviewReason> reasons,
        Side one,
        Side other,
        Instant heldUntil,
        List<ClericalDecision> contradicting,
        Map<ComparedField, ComparisonLevel> levels,
        Optional<WeightBreakdown> weights) {

    public Pair {
        reasons = List.copyOf(reasons);
        contradicting = List.copyOf(contradicting);
        levels = Map.copyOf(levels);
    }

    /// Whether both are taken to be one person now.
    public boolean areOne() {
        return one.person().equals(other.person());
    }

    /// Whether where to find them is withheld: of both where either is flagged, since they may be one.
    public boolean isWithheld() {
        return one.flagged() || other.flagged();
    }

    public List<FieldComparison> evidence() {
        return FieldComparison.of(this);
    }

    /// The two records, by number.
    public RecordPair records() {
        return new RecordPair(one.record(), other.record());
    }

    /// The people it shows.
    public Set<PersonId> people() {
        return Stream.of(one.person(), other.person()).collect(Collectors.toSet());
    }

    /// The same for as long as nothing that is shown of the two has changed.
    public String asSeen() {
        return "%d-%d-%d-%d"
                .formatted(
                        one.person().value(),
                        other.person().value(),
                        one.saidAt().toEpochMilli(),
                        other.saidAt().toEpochMilli());
    }

    @Override
    public String toString() {
        return "Pair[" + key + "]";
    }

    /// What one record says of who the person is, who says so, and since when.
    public record Side(
            RecordId record,
            PersonId person,
            PartnerId partner,
            String localId,
            Instant saidAt,
            boolean flagged,
            Optional<String> nhsNumber,
            Optional<String> givenName,
            Optional<String> otherNames,
            Optional<String> familyName,
            Optional<LocalDate> birthDate,
            boolean birthExact,
            Optional<String> sex,
            Optional<String> address,
            Optional<String> postcode,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> practice,
            Optional<Boolean> dead,
            Optional<LocalDate> deadOn) {

        @Override
        public String toString() {
            return "Side[" + record + "]";
        }
    }
}
