package kith.access.administration.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.administration.web.RoleNames.Today;
import kith.access.teams.TeamChanges.Effect;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Worker;
import kith.partners.Team;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Words;

/// One team: what it covers, its duty desk and its members.
///
/// @param effect what the change that waits to be confirmed would do
public record TeamPage(
        String name,
        String path,
        String organisation,
        boolean open,
        Table members,
        List<String> effect,
        NewTeamPage set,
        Optional<String> done) {

    /// Fewer than this many people are not counted out.
    private static final int FEW = 5;

    static TeamPage of(
            Team team,
            List<Worker> members,
            Function<Worker, String> gauges,
            Optional<Effect> effect,
            Today names,
            NewTeamPage set) {
        return new TeamPage(
                team.name(),
                TeamsController.PATH + "/" + team.key(),
                names.organisation(team.organisation()),
                team.isOpen(),
                new Table(
                        "Members",
                        List.of(Column.head("Name"), Column.words("Role"), Column.words("Key worker of")),
                        members.stream()
                                .map(worker -> row(worker, team, gauges))
                                .toList()),
                effect.map(change -> sentences(change, members.size())).orElse(List.of()),
                set,
                Optional.empty());
    }

    /// The same page after something was done.
    TeamPage after(Optional<String> said) {
        return new TeamPage(name, path, organisation, open, members, effect, set, said);
    }

    private static List<String> sentences(Effect effect, int members) {
        return List.of(
                "%s in this team.".formatted(Words.count(members, "worker is", "workers are")),
                "Its care coordinators gain access to %s.".formatted(people(effect.gained())),
                effect.lost() == 0
                        ? "They lose access to nobody."
                        : "They lose access to %s, unless something else lets them see them."
                                .formatted(people(effect.lost())),
                "The people counted have three or more long-term conditions.");
    }

    private static String people(long count) {
        return count == 0
                ? "nobody"
                : count < FEW ? "fewer than %d people".formatted(FEW) : Words.count(count, "person", "people");
    }

    private static List<Cell> row(Worker worker, Team team, Function<Worker, String> gauges) {
        return List.of(
                Cell.link(
                        worker.name(),
                        WorkersController.PATH + "/" + worker.id().value()),
                Cell.of(worker.roles().stream()
                        .filter(role -> role.team().equals(team.key()))
                        .map(PractitionerRole::role)
                        .map(role -> role.words())
                        .collect(Collectors.joining(", "))),
                Cell.of(gauges.apply(worker)));
    }
}
