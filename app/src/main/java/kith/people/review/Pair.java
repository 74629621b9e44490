package kith.people.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;
import kith.engine.linkage.values.ComparisonLevel;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.components.ComparedField;
import kith.people.linkage.components.WeightBreakdown;
import kith.people.linkage.decisions.ClericalDecision;
import kith.people.linkage.decisions.RecordPair;

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

    /// Whether where to find them is withheld: of both where it is of either, since they may be one.
    public boolean isWithheld() {
        return one.whereabouts().isWithheld() || other.whereabouts().isWithheld();
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

    /// The same for as long as nothing that is shown of the two has changed. It is computed from what is shown
    /// alone, so that it does not tell what is withheld.
    public String asSeen() {
        return Stream.of(one, other).map(Side::asSeen).collect(Collectors.joining("-"));
    }

    @Override
    public String toString() {
        return "Pair[" + key + "]";
    }

    /// What one record says of who the person is, who says so, and since when.
    public record Side(
            RecordId record,
            PersonId person,
            SourceIdentity source,
            Disclosed<String> localId,
            Disclosed<Instant> saidAt,
            Optional<String> nhsNumber,
            Optional<String> givenName,
            Optional<String> otherNames,
            Optional<String> familyName,
            Optional<LocalDate> birthDate,
            boolean birthExact,
            Optional<String> sex,
            Disclosed<Whereabouts> whereabouts,
            Optional<Boolean> dead,
            Optional<LocalDate> deadOn) {

        private String asSeen() {
            String shown = Stream.of(
                            saidAt.map(Instant::toEpochMilli)
                                    .map(String::valueOf)
                                    .orElse(""),
                            nhsNumber,
                            givenName,
                            otherNames,
                            familyName,
                            birthDate,
                            birthExact,
                            sex,
                            dead,
                            deadOn,
                            whereabouts.map(Whereabouts::all).orElse(List.of()))
                    .map(String::valueOf)
                    .collect(Collectors.joining("\n"));
            return person.value() + "-" + UUID.nameUUIDFromBytes(shown.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Side[" + record + "]";
        }

        /// Where to find the person.
        public record Whereabouts(
                Optional<String> address,
                Optional<String> postcode,
                Optional<String> phone,
                Optional<String> email,
                Optional<String> practice) {

            private List<Optional<String>> all() {
                return List.of(address, postcode, phone, email, practice);
            }

            @Override
            public String toString() {
                return "Whereabouts[...]";
            }
        }
    }
}
