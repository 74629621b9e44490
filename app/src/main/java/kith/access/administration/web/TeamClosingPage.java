package kith.access.administration.web;

import java.util.List;
import java.util.stream.Stream;
import kith.access.teams.TeamClosing.Left;
import kith.partners.Team;
import kith.ui.Choice;
import kith.ui.Link;
import kith.ui.Mistakes;

/// A team that is about to close: who still works in it, and what another team takes over.
///
/// @param members who get another role first; nobody can close the team until then
/// @param held what the team holds, in words
public record TeamClosingPage(
        String name,
        String path,
        List<Link> members,
        List<String> held,
        List<Choice> takers,
        String to,
        Mistakes mistakes) {

    public TeamClosingPage {
        members = List.copyOf(members);
        held = List.copyOf(held);
        takers = List.copyOf(takers);
    }

    static TeamClosingPage of(Team team, Left left, String to, Mistakes mistakes) {
        return new TeamClosingPage(
                team.name(),
                TeamsController.PATH + "/" + team.key(),
                left.members().stream()
                        .map(worker -> new Link(
                                worker.name(),
                                WorkersController.PATH + "/" + worker.id().value()))
                        .toList(),
                left.held(),
                Stream.concat(
                                Stream.of(new Choice("", "Select a team")),
                                left.takers().stream()
                                        .map(taker -> new Choice(taker.key().value(), taker.name())))
                        .toList(),
                to,
                mistakes);
    }
}
