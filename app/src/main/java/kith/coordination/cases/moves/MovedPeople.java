package kith.coordination.cases.moves;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kith.coordination.cases.moves.CaseMoveStore.Moved;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.OdsCode;
import kith.kernel.London;
import kith.partners.Coverage;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.places.Neighbourhood;
import kith.places.Places;
import kith.places.PlacesOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks two teams about each case whose person moved to where its team does not work: the team that has the case, and
/// an open team that covers the new place and has somebody who can be a key worker. Where there are several, it is the
/// first by key, and one of the same organisation before all others.
@Component
class MovedPeople {

    private final CaseMoveStore store;
    private final Teams teams;
    private final ReceivingTeams receiving;
    private final Places places;
    private final Clock clock;

    MovedPeople(CaseMoveStore store, Teams teams, ReceivingTeams receiving, Places places, Clock clock) {
        this.store = store;
        this.teams = teams;
        this.receiving = receiving;
        this.places = places;
        this.clock = clock;
    }

    /// @return how many cases are asked about now
    @Transactional
    public int ask() {
        Instant now = clock.instant();
        store.withdrawPassed(now);
        PlacesOn places = this.places.on(London.dayOf(now));
        List<Team> able = receiving.today();
        int asked = 0;
        for (Moved moved : store.moved()) {
            Coverage from = teams.coverageToday(new TeamKey(moved.team()));
            if (!from.equals(Coverage.NOTHING) && !covers(from, moved, places)) {
                asked += store.raise(moved, next(able, moved, places), now);
            }
        }
        return asked;
    }

    private Optional<TeamKey> next(List<Team> able, Moved moved, PlacesOn places) {
        TeamKey from = new TeamKey(moved.team());
        Optional<OrganisationCode> organisation = teams.openToday(from).map(Team::organisation);
        return able.stream()
                .filter(team -> !team.key().equals(from) && covers(team.covers(), moved, places))
                .min(Comparator.comparing((Team team) -> !organisation.equals(Optional.of(team.organisation())))
                        .thenComparing(team -> team.key().value()))
                .map(Team::key);
    }

    private static boolean covers(Coverage covers, Moved moved, PlacesOn places) {
        boolean practice = moved.what().equals("practice");
        Optional<Neighbourhood> neighbourhood = practice
                ? OdsCode.find(moved.place()).flatMap(places::ofPractice)
                : LsoaCode.find(moved.place()).flatMap(places::ofArea);
        return neighbourhood
                        .map(Neighbourhood::key)
                        .filter(covers::includesNeighbourhood)
                        .isPresent()
                || (practice
                        && OdsCode.find(moved.place())
                                .filter(covers::includesPractice)
                                .isPresent());
    }
}
