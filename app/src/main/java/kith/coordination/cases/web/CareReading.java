package kith.coordination.cases.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.coordination.cases.CasePermissions.MyPeople;
import kith.coordination.cases.Cases;
import kith.coordination.cases.HandOver.Offered;
import kith.coordination.cases.HandOvers;
import kith.coordination.cases.KeyWorkers;
import kith.coordination.cases.NamedPerson;
import kith.coordination.cases.moves.CaseMove.Raised;
import kith.coordination.cases.moves.CaseMoves;
import kith.kernel.CaseId;
import kith.kernel.HandOverId;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.partners.Team;
import kith.partners.Teams;
import kith.population.web.person.PersonPages;
import kith.population.web.person.PersonView;
import kith.ui.Choice;
import kith.ui.NotThere;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the pages of cases show, each page in one transaction with its entry in the log.
@Component
class CareReading {

    private final Cases cases;
    private final HandOvers handOvers;
    private final CaseMoves moves;
    private final KeyWorkers keyWorkers;
    private final Teams teams;
    private final PersonPages pages;
    private final Grants grants;
    private final Clock clock;

    CareReading(
            Cases cases,
            HandOvers handOvers,
            CaseMoves moves,
            KeyWorkers keyWorkers,
            Teams teams,
            PersonPages pages,
            Grants grants,
            Clock clock) {
        this.cases = cases;
        this.handOvers = handOvers;
        this.moves = moves;
        this.keyWorkers = keyWorkers;
        this.teams = teams;
        this.pages = pages;
        this.grants = grants;
        this.clock = clock;
    }

    @Transactional
    CareSeen care(PersonGrant grant, UUID key) {
        LocalDate today = London.today(clock);
        PersonView view = pages.open(grant, "/people/" + key, PersonTab.TASKS, today, Map.of())
                .orElseThrow(NotThere::new);
        grants.shown(grant, "the care of a person");
        return new CareSeen(
                view.frame(),
                key,
                cases.of(grant),
                moves.about(grant),
                teams.openToday().stream()
                        .map(team -> new Choice(team.key().value(), team.name()))
                        .toList(),
                grant.viewer().team().value(),
                keyWorkers.choices(),
                String.valueOf(grant.viewer().worker().value()));
    }

    @Transactional
    HandOversSeen handOvers(TaskGrant<MyPeople> granted) {
        List<Offered> offered = handOvers.waiting(granted);
        Map<HandOverId, PersonId> people = handOvers.people(granted);
        List<Raised> moved = moves.waiting(granted);
        Map<CaseId, PersonId> movedPeople = moves.people(granted);
        List<PersonId> everybody = Stream.concat(people.values().stream(), movedPeople.values().stream())
                .distinct()
                .toList();
        Map<PersonId, NamedPerson> named = cases.named(granted, everybody).stream()
                .collect(Collectors.toMap(NamedPerson::person, person -> person));
        grants.shown(granted, "hand-overs", everybody);
        return new HandOversSeen(
                offered,
                people,
                named,
                moved,
                movedPeople,
                teams.openToday().stream().collect(Collectors.toMap(Team::key, Team::name)),
                moved.isEmpty() ? List.of() : moves.receiving(),
                granted.viewer().team());
    }
}
