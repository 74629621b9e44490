package kith.population.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kith.access.person.PersonAlert;
import kith.places.Area;
import kith.places.Deprivation;
import kith.places.Index;
import kith.places.Places;
import kith.places.PlacesOn;
import kith.population.CaseloadEntry;
import kith.population.PersonSummary;
import kith.population.RegisteredCondition;
import kith.ui.Names;
import kith.ui.Words;

/// One person of a caseload, in words, as the page and the file show them.
///
/// @param alerts what everybody has to know who meets or writes to them
/// @param decile of deprivation of where they live, 1 the most deprived
record CaseloadLine(
        UUID key,
        String name,
        Optional<LocalDate> born,
        String age,
        LocalDate since,
        List<Why> why,
        String decile,
        String practice,
        String home,
        boolean protectedAddress,
        List<PersonAlert> alerts) {

    /// Why they are on the list: a condition, since when, and who said so.
    record Why(String condition, LocalDate since, boolean dated, List<String> said) {

        /// What follows the day where the partner said none.
        String undated() {
            return dated ? "" : ", date not given";
        }

        @Override
        public String toString() {
            return "a reason";
        }
    }

    static CaseloadLine of(CaseloadEntry one, List<PersonAlert> alerts, Places places, PlacesOn on, Names names) {
        PersonSummary somebody = one.somebody();
        return new CaseloadLine(
                somebody.key(),
                somebody.name(),
                somebody.born(),
                somebody.born().map(born -> Words.age(born, on.day())).orElse(Words.NOT_KNOWN),
                one.since(),
                one.conditions().stream().map(holding -> why(holding, names)).toList(),
                place(
                        somebody,
                        place -> place.area21()
                                .flatMap(area -> places.deprivation(Index.IMD_2025, area))
                                .map(Deprivation::decile)
                                .map(String::valueOf)),
                place(somebody, place -> place.practice().map(names::practice)),
                place(somebody, place -> place.area21().flatMap(on::area).map(Area::name)),
                somebody.protectedAddress(),
                alerts);
    }

    private static Why why(RegisteredCondition holding, Names names) {
        return new Why(
                holding.condition().words(),
                holding.since(),
                holding.dated(),
                holding.said().stream()
                        .map(told -> told.source().words(names))
                        .distinct()
                        .toList());
    }

    private static String place(PersonSummary somebody, Function<PersonSummary.Place, Optional<String>> said) {
        return somebody.place().words(place -> said.apply(place).orElse(Words.NOT_KNOWN));
    }

    /// Who it is, and nothing of what is known of them.
    @Override
    public String toString() {
        return "CaseloadLine[" + key + "]";
    }
}
