package kith.population;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.disclosure.Disclosed;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.kernel.PersonId;

/// Who a person is and where they belong on a day, as all their records together say.
///
/// @param bornExactly false where the birth date is the last day that a year or a month allows
/// @param place where they are registered and where they live
/// @param protectedAddress whether a partner has flagged them
/// @param life how they live on the day, as far as is known
public record PersonSummary(
        PersonId person,
        UUID key,
        Optional<String> givenName,
        Optional<String> familyName,
        Optional<LocalDate> born,
        boolean bornExactly,
        Optional<String> sex,
        Optional<String> language,
        Disclosed<Place> place,
        boolean protectedAddress,
        Living life) {

    /// Given name and family name; `No name` where no partner has sent either.
    public String name() {
        String name = Stream.of(givenName, familyName)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? "No name" : name;
    }

    /// Says which person, and nothing about them.
    @Override
    public String toString() {
        return person.toString();
    }

    /// Where a person is registered and where they live, as far as is known.
    ///
    /// @param area21 the area of 2021 that they live in
    /// @param area11 the area of 2011 that they live in
    /// @param registered the neighbourhood of their practice
    /// @param resident the neighbourhood they live in
    public record Place(
            Optional<OdsCode> practice,
            Optional<LsoaCode> area21,
            Optional<LsoaCode> area11,
            Optional<NeighbourhoodKey> registered,
            Optional<NeighbourhoodKey> resident) {

        public static final Place NOT_KNOWN =
                new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return "a place";
        }
    }

    /// Whether a person lives.
    public sealed interface Living {

        record Alive() implements Living {}

        record Died(LocalDate on) implements Living {}

        /// A partner says that the person died, and nobody says when.
        record DiedSometime() implements Living {}
    }
}
