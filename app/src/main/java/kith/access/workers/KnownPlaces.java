package kith.access.workers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.London;
import kith.partners.OrganisationCode;
import kith.partners.Organisations;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.places.Places;
import org.springframework.stereotype.Component;

/// Checks that the organisations, teams and neighbourhoods that somebody names exist today.
@Component
public class KnownPlaces {

    private final Organisations organisations;
    private final Teams teams;
    private final Places places;
    private final Clock clock;

    KnownPlaces(Organisations organisations, Teams teams, Places places, Clock clock) {
        this.organisations = organisations;
        this.teams = teams;
        this.places = places;
        this.clock = clock;
    }

    /// Why a role cannot be given, in a sentence; empty where it can.
    public Optional<String> problem(PractitionerRole role) {
        return unknown(role.organisation()).or(() -> unknown(role.team()));
    }

    /// Why these neighbourhoods cannot be given, in a sentence; empty where they can.
    public Optional<String> problem(Collection<String> neighbourhoods) {
        return neighbourhoods.stream()
                .filter(key -> NeighbourhoodKey.find(key)
                        .flatMap(places.on(today())::neighbourhood)
                        .isEmpty())
                .sorted()
                .findFirst()
                .map(key -> "There is no neighbourhood %s. There are: %s".formatted(key, neighbourhoodKeys()));
    }

    private Optional<String> unknown(OrganisationCode code) {
        return !code.isStated() || organisations.nameOfOpen(code, today()).isPresent()
                ? Optional.empty()
                : Optional.of("There is no open organisation with the code %s".formatted(code));
    }

    private Optional<String> unknown(TeamKey team) {
        return !team.isTeam() || teams.openToday(team).isPresent()
                ? Optional.empty()
                : Optional.of("There is no open team with the key %s".formatted(team));
    }

    private String neighbourhoodKeys() {
        return places.on(today()).neighbourhoods().stream()
                .map(neighbourhood -> neighbourhood.key().key())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
