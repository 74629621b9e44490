package kith.population;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import kith.engine.registers.Period;
import kith.engine.registers.RegisterReason;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.OdsCode;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.places.Neighbourhood;
import kith.places.PlacesOn;
import kith.population.ListStore.SourceRow;
import kith.population.PersonSummary.Living;
import kith.population.summaries.StoredSummary;

/// Turns rows into what a viewer is shown, as the viewer's grant discloses it.
final class Showing {

    /// Earliest first, in an order that does not depend on who said it.
    private static final Comparator<SourceStatement> BY_WHAT_IS_SHOWN = Comparator.comparing(SourceStatement::since)
            .thenComparing(said -> said.source().code(PartnerId::toString))
            .thenComparing(SourceStatement::code);

    static PersonSummary of(StoredSummary row, PlacesOn then, LocalDate day, Disclosure disclosure) {
        return new PersonSummary(
                new PersonId(row.person()),
                row.key(),
                Optional.ofNullable(row.givenName()),
                Optional.ofNullable(row.familyName()),
                Optional.ofNullable(row.birthDate()),
                row.birthExact(),
                Optional.ofNullable(row.sex()),
                Optional.ofNullable(row.language()),
                disclosure.of(PersonField.AREAS, place(row, then, disclosure)),
                disclosure.isProtected(),
                living(row.deadOn(), day));
    }

    /// The summary of somebody whose address is protected has no place. Their own practice is known from their
    /// records.
    private static PersonSummary.Place place(StoredSummary row, PlacesOn then, Disclosure disclosure) {
        Optional<OdsCode> practice =
                Optional.ofNullable(row.practice()).flatMap(OdsCode::find).or(disclosure::ownPractice);
        Optional<LsoaCode> area21 = Optional.ofNullable(row.area21()).flatMap(LsoaCode::find);
        return new PersonSummary.Place(
                practice,
                area21,
                Optional.ofNullable(row.area11()).flatMap(LsoaCode::find),
                practice.flatMap(then::ofPractice).map(Neighbourhood::key),
                area21.flatMap(then::ofArea).map(Neighbourhood::key));
    }

    /// @param told which of the reasons are told; `since` is the earliest of them
    static RegisteredCondition of(RegisterRow row, Predicate<RegisterReason> told, Disclosure disclosure) {
        Stream<SourceStatement> statements = row.reasons().stream()
                .filter(told)
                .sorted()
                .map(reason -> new SourceStatement(
                        disclosure.source(new PartnerId(reason.partner())),
                        disclosure.of(PersonField.LOCAL_ID, reason.source()),
                        reason.code(),
                        reason.since(),
                        reason.dated()));
        List<SourceStatement> said =
                (disclosure.hidesPlace() ? statements.sorted(BY_WHAT_IS_SHOWN) : statements).toList();
        return new RegisteredCondition(
                row.condition(),
                said.isEmpty() ? row.since() : said.getFirst().since(),
                row.until().equals(Period.OPEN) ? Optional.empty() : Optional.of(row.until()),
                said);
    }

    static Source of(SourceRow row, Disclosure disclosure) {
        return new Source(disclosure.source(row.partner()), disclosure.of(PersonField.LOCAL_ID, row.localId()));
    }

    private static Living living(LocalDate deadOn, LocalDate day) {
        if (deadOn.equals(LocalDate.MIN)) {
            return new Living.DiedSometime();
        }
        return deadOn.isAfter(day) ? new Living.Alive() : new Living.Died(deadOn);
    }

    private Showing() {}
}
