package kith.access.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Role;
import kith.access.workers.PractitionerRole;
import kith.kernel.London;
import kith.partners.Organisation;
import kith.partners.OrganisationCode;
import kith.partners.Organisations;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.ui.Choice;
import org.springframework.stereotype.Component;

/// Roles, organisations and teams in words, and as choices of a form.
@Component
class RoleNames {

    private final Organisations organisations;
    private final Teams teams;
    private final Clock clock;

    RoleNames(Organisations organisations, Teams teams, Clock clock) {
        this.organisations = organisations;
        this.teams = teams;
        this.clock = clock;
    }

    /// What they are called today, read once for a page.
    Today today() {
        LocalDate today = London.today(clock);
        return new Today(
                today,
                organisations.organisations(today),
                teams.on(today).stream().collect(Collectors.toMap(Team::key, Function.identity())));
    }

    /// The organisations and teams of a day.
    record Today(LocalDate day, List<Organisation> organisations, Map<TeamKey, Team> teams) {

        /// "Link worker, Social prescribing, Quay Health Solutions".
        String role(PractitionerRole role) {
            return Stream.of(role.role().words(), team(role.team()), organisation(role.organisation()))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        /// The team's name; nothing for none.
        String team(TeamKey key) {
            Team team = teams.get(key);
            return team == null ? key.isTeam() ? key.value() : "" : team.name();
        }

        /// The organisation's name; nothing where none is stated.
        String organisation(OrganisationCode code) {
            return organisations.stream()
                    .filter(one -> one.code().equals(code.value()))
                    .findFirst()
                    .map(Organisation::name)
                    .orElse(code.isStated() ? code.value() : "");
        }

        static List<Choice> roleChoices(String none) {
            return with(
                    none,
                    Role.ofWorkers().stream()
                            .map(role -> new Choice(role.key(), role.words()))
                            .toList());
        }

        List<Choice> teamChoices(String none) {
            return with(
                    none,
                    openTeams()
                            .map(team -> new Choice(team.key().value(), team.name()))
                            .toList());
        }

        Stream<Team> openTeams() {
            return teams.values().stream().filter(Team::isOpen).sorted(Comparator.comparing(Team::name));
        }

        List<Choice> organisationChoices(String none) {
            return with(
                    none,
                    organisations.stream()
                            .filter(Organisation::isOpen)
                            .sorted(Comparator.comparing(Organisation::name))
                            .map(one -> new Choice(one.code(), one.name()))
                            .toList());
        }

        private static List<Choice> with(String none, List<Choice> choices) {
            return Stream.concat(Stream.of(new Choice("", none)), choices.stream())
                    .toList();
        }
    }
}
