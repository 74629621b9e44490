package kith.access.teams;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.AccessPermissions.SetTeams;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.workers.KnownPlaces;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.kernel.London;
import kith.partners.Coverage;
import kith.partners.DutyDesk;
import kith.partners.Organisation;
import kith.partners.OrganisationCode;
import kith.partners.Organisations;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.places.Places;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets up the teams that workers have their roles in. A team's organisation, neighbourhoods and practices must exist.
@Service
public class TeamChanges {

    private final Teams teams;
    private final Organisations organisations;
    private final Places places;
    private final KnownPlaces known;
    private final ObjectProvider<CoveredPeople> people;
    private final Grants grants;
    private final Clock clock;

    TeamChanges(
            Teams teams,
            Organisations organisations,
            Places places,
            KnownPlaces known,
            ObjectProvider<CoveredPeople> people,
            Grants grants,
            Clock clock) {
        this.teams = teams;
        this.organisations = organisations;
        this.places = places;
        this.known = known;
        this.people = people;
        this.grants = grants;
        this.clock = clock;
    }

    /// A team as somebody names it. What it covers is neighbourhoods by their keys and practices by their codes.
    public record NewTeam(String key, String organisation, String name, List<String> covers, String dutyDesk) {
        public NewTeam {
            covers = List.copyOf(covers);
        }
    }

    /// What came of it.
    public sealed interface Outcome {
        record Added(Team team) implements Outcome {}

        record Changed(Team team) implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }

    /// Adds a team from today on.
    @Transactional
    public Outcome add(TaskGrant<SetTeams> grant, NewTeam team) {
        Optional<String> problem = problem(team);
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        Team added = Team.open(
                new TeamKey(team.key()),
                today(),
                new OrganisationCode(team.organisation()),
                team.name().strip(),
                coverage(team.covers()),
                desk(team.dutyDesk()));
        teams.put(added);
        record(grant, "adding team %s of %s".formatted(added.key(), added.organisation()));
        return new Outcome.Added(added);
    }

    /// Changes what a team is called, what it covers and its duty desk from today on. Its key stays.
    @Transactional
    public Outcome change(
            TaskGrant<SetTeams> grant, TeamKey key, String name, Collection<String> covers, String dutyDesk) {
        Optional<Team> open = teams.openToday(key);
        Optional<String> problem = open.isEmpty()
                ? Optional.of("There is no open team with the key " + key)
                : name.isBlank()
                        ? Optional.of("Say what the team is called")
                        : unknown(covers).or(() -> deskProblem(dutyDesk));
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        Team team = open.get();
        Team changed = Team.open(key, today(), team.organisation(), name.strip(), coverage(covers), desk(dutyDesk));
        teams.put(changed);
        record(
                grant,
                "changing what team %s covers from %s to %s%s"
                        .formatted(
                                key,
                                words(team),
                                words(changed),
                                changed.name().equals(team.name()) ? "" : ", and what it is called"));
        return new Outcome.Changed(changed);
    }

    private static String words(Team team) {
        return Stream.concat(
                        team.covers().neighbourhoods().stream().map(NeighbourhoodKey::key),
                        team.covers().practices().stream().map(OdsCode::code))
                .sorted()
                .collect(Collectors.joining(" ", "[", "]"));
    }

    /// How many people the workers of a team gain and lose with other neighbourhoods.
    @Transactional(readOnly = true)
    public Effect effect(TaskGrant<SetTeams> grant, TeamKey key, Set<NeighbourhoodKey> neighbourhoods) {
        Set<NeighbourhoodKey> now = teams.coverageToday(key).neighbourhoods();
        return people.stream()
                .findFirst()
                .map(counting ->
                        new Effect(counting.openedBy(neighbourhoods, now), counting.openedBy(now, neighbourhoods)))
                .orElse(new Effect(0, 0));
    }

    /// What a change of coverage does.
    ///
    /// @param gained how many people the team can open that it cannot open now
    /// @param lost how many it cannot open any more
    public record Effect(long gained, long lost) {}

    /// Every team known today, by key; closed ones say so.
    @Transactional
    public List<Team> list(TaskGrant<SetTeams> grant) {
        record(grant, "listing teams");
        return teams.on(today());
    }

    private void record(TaskGrant<SetTeams> grant, String what) {
        grants.doing(grant, what);
    }

    private Optional<String> problem(NewTeam team) {
        if (!TeamKey.isKey(team.key()) || !new TeamKey(team.key()).isTeam()) {
            return Optional.of("A team's key is small letters, digits and hyphens, and not none");
        }
        if (team.name().isBlank()) {
            return Optional.of("Say what the team is called");
        }
        if (teams.find(new TeamKey(team.key()), today()).isPresent()) {
            return Optional.of("There is already a team with the key " + team.key());
        }
        if (organisations
                .nameOfOpen(new OrganisationCode(team.organisation()), today())
                .isEmpty()) {
            return Optional.of("There is no open organisation with the code " + team.organisation());
        }
        return unknown(team.covers()).or(() -> deskProblem(team.dutyDesk()));
    }

    private Optional<String> unknown(Collection<String> covers) {
        return known.problem(covers.stream().filter(word -> !isPractice(word)).toList())
                .map(sentence -> sentence + "; and no open practice has that code");
    }

    private static Optional<String> deskProblem(String desk) {
        try {
            desk(desk);
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private Coverage coverage(Collection<String> covers) {
        var byKind = covers.stream().collect(Collectors.partitioningBy(this::isPractice, Collectors.toSet()));
        return new Coverage(
                byKind.getOrDefault(false, Set.of()).stream()
                        .map(NeighbourhoodKey::new)
                        .collect(Collectors.toSet()),
                byKind.getOrDefault(true, Set.of()).stream().map(OdsCode::new).collect(Collectors.toSet()));
    }

    private boolean isPractice(String word) {
        return OdsCode.find(word).flatMap(places.on(today())::practice).isPresent()
                || organisations
                        .organisation(word, today())
                        .filter(Organisation::isOpen)
                        .filter(known -> known.kind() == Organisation.Kind.PRACTICE)
                        .isPresent();
    }

    /// An e-mail address or else a telephone number.
    private static DutyDesk desk(String words) {
        return words.contains("@") ? new DutyDesk(words, "") : new DutyDesk("", words);
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
