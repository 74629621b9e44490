package kith.access.administration.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.administration.web.RoleNames.Today;
import kith.access.teams.TeamChanges.Effect;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.engine.terms.NeighbourhoodKey;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.places.Neighbourhood;
import kith.places.Places;
import kith.places.Practice;
import kith.ui.Choice;
import kith.ui.Mistakes;
import org.springframework.stereotype.Component;

/// Reads what the pages of teams show.
@Component
class TeamReading {

    private final Workers workers;
    private final Places places;
    private final LeaveReading loads;
    private final RoleNames names;

    TeamReading(Workers workers, Places places, LeaveReading loads, RoleNames names) {
        this.workers = workers;
        this.places = places;
        this.loads = loads;
        this.names = names;
    }

    TeamsPage list(List<Team> teams, Optional<String> done) {
        Map<TeamKey, Long> members = workers.working().stream()
                .flatMap(worker ->
                        worker.roles().stream().map(role -> role.team()).distinct())
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        return TeamsPage.of(teams, members, coverage(), names.today(), done);
    }

    NewTeamPage form(TeamForm form, Mistakes mistakes) {
        return new NewTeamPage(
                form,
                names.today().organisationChoices("Select an organisation"),
                neighbourhoods(),
                practices(),
                mistakes);
    }

    TeamPage team(Team team, TeamForm form, Optional<Effect> effect, Mistakes mistakes) {
        List<Worker> members = workers.working().stream()
                .filter(worker ->
                        worker.roles().stream().anyMatch(role -> role.team().equals(team.key())))
                .sorted(Comparator.comparing(Worker::name))
                .toList();
        Today today = names.today();
        return TeamPage.of(
                team,
                members,
                loads.gauges(),
                effect,
                today,
                new NewTeamPage(form, List.of(), neighbourhoods(), practices(), mistakes));
    }

    boolean isNeighbourhood(String key) {
        return NeighbourhoodKey.find(key)
                .flatMap(known -> places.today().neighbourhood(known))
                .isPresent();
    }

    /// What neighbourhoods and practices are called.
    private Map<String, String> coverage() {
        return Stream.concat(neighbourhoods().stream(), practices().stream())
                .collect(Collectors.toMap(Choice::value, Choice::text, (one, _) -> one));
    }

    private List<Choice> neighbourhoods() {
        return places.today().neighbourhoods().stream()
                .sorted(Comparator.comparing(Neighbourhood::name))
                .map(one -> new Choice(one.key().key(), one.name()))
                .toList();
    }

    private List<Choice> practices() {
        return places.today().practices().stream()
                .filter(practice -> practice.isOpenOn(places.today().day()))
                .sorted(Comparator.comparing(Practice::name))
                .map(one -> new Choice(one.code().code(), one.name()))
                .toList();
    }
}
