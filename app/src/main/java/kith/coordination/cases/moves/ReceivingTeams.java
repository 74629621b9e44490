package kith.coordination.cases.moves;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.workers.Workers;
import kith.coordination.cases.KeyWorkers;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import org.springframework.stereotype.Component;

/// The open teams that have somebody who can be a key worker.
@Component
class ReceivingTeams {

    private final Teams teams;
    private final Workers workers;

    ReceivingTeams(Teams teams, Workers workers) {
        this.teams = teams;
        this.workers = workers;
    }

    List<Team> today() {
        Set<TeamKey> able = workers.working().stream()
                .flatMap(worker -> worker.roles().stream())
                .filter(role -> KeyWorkers.canLookAfter(role.role()))
                .map(role -> role.team())
                .collect(Collectors.toSet());
        return teams.openToday().stream()
                .filter(team -> able.contains(team.key()))
                .toList();
    }
}
