package kith.access.administration.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.administration.web.RoleNames.Today;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;

/// The teams: what each covers and how to reach its duty desk.
public record TeamsPage(Table table, Optional<String> done) {

    static TeamsPage of(
            List<Team> teams,
            Map<TeamKey, Long> members,
            Map<String, String> places,
            Today names,
            Optional<String> done) {
        return new TeamsPage(
                new Table(
                        "Teams",
                        List.of(
                                Column.head("Team"),
                                Column.words("Covers"),
                                Column.words("Duty desk"),
                                Column.figures("Workers")),
                        teams.stream()
                                .sorted(Comparator.comparing(Team::name))
                                .map(team -> row(team, members, places, names))
                                .toList()),
                done);
    }

    private static List<Cell> row(Team team, Map<TeamKey, Long> members, Map<String, String> places, Today names) {
        List<String> covers = Stream.concat(
                        team.covers().neighbourhoods().stream().map(NeighbourhoodKey::key),
                        team.covers().practices().stream().map(OdsCode::code))
                .map(key -> places.getOrDefault(key, key))
                .sorted()
                .toList();
        String desk = team.dutyDesk().email() + team.dutyDesk().telephone();
        return List.of(
                Cell.link(team.name(), TeamsController.PATH + "/" + team.key())
                        .noting(List.of(names.organisation(team.organisation())))
                        .tagged(team.isOpen() ? List.of() : List.of(new Tag("Closed", Tone.GREY))),
                Cell.of(covers.isEmpty() ? "Nothing" : String.join(", ", covers)),
                Cell.of(desk.isEmpty() ? "None" : desk),
                Cell.of(members.getOrDefault(team.key(), 0L)));
    }
}
