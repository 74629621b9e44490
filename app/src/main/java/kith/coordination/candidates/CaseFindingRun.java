package kith.coordination.candidates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.LabelSet;
import kith.access.Role;
import kith.access.workers.Workers;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.SecurityLabel;
import kith.kernel.London;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.places.Places;
import kith.places.PlacesOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes candidates of the people on the three-conditions list, each for the team that triages in the
/// neighbourhood where they are registered, or else where they live. The team is the first open one, by key, that
/// covers the neighbourhood and has a care coordinator.
@Component
class CaseFindingRun {

    private final CaseFindingStore store;
    private final Teams teams;
    private final Workers workers;
    private final Places places;
    private final Clock clock;

    CaseFindingRun(CaseFindingStore store, Teams teams, Workers workers, Places places, Clock clock) {
        this.store = store;
        this.teams = teams;
        this.workers = workers;
        this.places = places;
        this.clock = clock;
    }

    /// @return how many people were put forward, or put forward once more
    @Transactional
    public int run() {
        Instant now = clock.instant();
        LocalDate today = London.dayOf(now);
        PlacesOn places = this.places.on(today);
        List<Team> triaging = triaging();
        Map<String, TeamKey> practices = new HashMap<>();
        places.practices()
                .forEach(practice -> places.ofPractice(practice.code())
                        .flatMap(neighbourhood -> team(triaging, neighbourhood.key()))
                        .ifPresent(team -> practices.put(practice.code().code(), team)));
        Map<String, TeamKey> areas = new HashMap<>();
        places.areas()
                .forEach(area -> places.ofArea(area.code())
                        .flatMap(neighbourhood -> team(triaging, neighbourhood.key()))
                        .ifPresent(team -> areas.put(area.code().code(), team)));
        LabelSet labels = LabelSet.of(Role.COORDINATOR);
        return store.addFromList(labels.code(), today, practices, areas, now)
                + store.addFromStays(
                        labels.code(),
                        labels.labels().stream().map(SecurityLabel::code).toArray(Integer[]::new),
                        today.minusDays(HospitalStay.DAYS),
                        today,
                        practices,
                        areas,
                        now);
    }

    private List<Team> triaging() {
        Set<TeamKey> withCoordinator = workers.working().stream()
                .flatMap(worker -> worker.roles().stream())
                .filter(role -> role.role() == Role.COORDINATOR)
                .map(role -> role.team())
                .collect(Collectors.toSet());
        return teams.openToday().stream()
                .filter(team -> withCoordinator.contains(team.key()))
                .sorted(Comparator.comparing(team -> team.key().value()))
                .toList();
    }

    private static Optional<TeamKey> team(List<Team> triaging, NeighbourhoodKey neighbourhood) {
        return triaging.stream()
                .filter(team -> team.covers().includesNeighbourhood(neighbourhood))
                .map(Team::key)
                .findFirst();
    }
}
