package kith.access.administration.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.workers.Successor;
import kith.access.workers.Worker;
import kith.kernel.WorkerId;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.ui.Choice;

/// Workers and duty desks who can take something over, as choices of a form.
final class Takers {

    private static final String WORKER = "worker-";
    private static final String DESK = "desk-";

    static List<Choice> choices(Collection<Worker> workers, Collection<Team> teams) {
        return Stream.of(
                        Stream.of(new Choice("", "Select somebody")),
                        workers.stream()
                                .map(worker -> new Choice(WORKER + worker.id().value(), worker.name())),
                        teams.stream().map(team -> new Choice(DESK + team.key(), "Duty desk of " + team.name())))
                .flatMap(choices -> choices)
                .toList();
    }

    /// Who was chosen; empty where nobody was.
    static Optional<Successor> read(String chosen) {
        if (chosen.matches(WORKER + "[0-9]{1,18}")) {
            return Optional.of(new Successor.OfWorker(new WorkerId(Long.parseLong(chosen.substring(WORKER.length())))));
        }
        String team = chosen.startsWith(DESK) ? chosen.substring(DESK.length()) : "";
        return TeamKey.isKey(team) && new TeamKey(team).isTeam()
                ? Optional.of(new Successor.DutyDesk(new TeamKey(team)))
                : Optional.empty();
    }

    private Takers() {}
}
