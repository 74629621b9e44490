package kith.population;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import kith.access.teams.CoveredPeople;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.London;
import kith.places.Area;
import kith.places.Places;
import kith.places.PlacesOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts the people on the three-conditions list whom [CaseFinding] opens because of a team's neighbourhoods.
@Component
class PeopleCovered implements CoveredPeople {

    private final CoveredPeopleStore store;
    private final Places places;
    private final Clock clock;

    PeopleCovered(CoveredPeopleStore store, Places places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public long openedBy(Set<NeighbourhoodKey> neighbourhoods, Set<NeighbourhoodKey> butNotBy) {
        LocalDate today = London.today(clock);
        PlacesOn then = places.on(today);
        return store.listed(
                practices(then, neighbourhoods),
                areas(then, neighbourhoods),
                practices(then, butNotBy),
                areas(then, butNotBy),
                today);
    }

    private static String[] practices(PlacesOn then, Set<NeighbourhoodKey> neighbourhoods) {
        return neighbourhoods.stream()
                .flatMap(key -> then.practicesIn(key).stream())
                .map(practice -> practice.code().code())
                .toArray(String[]::new);
    }

    private static String[] areas(PlacesOn then, Set<NeighbourhoodKey> neighbourhoods) {
        Stream<Area> areas = neighbourhoods.stream().flatMap(key -> then.areasIn(key).stream());
        return areas.map(area -> area.code().code()).toArray(String[]::new);
    }
}
