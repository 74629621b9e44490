package kith.access.teams;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kith.access.AccessPermissions.SetTeams;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.teams.TeamChanges.Outcome;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.London;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Closes teams. Nobody works in a team that closes, and another team takes over what it holds, in the same moment.
@Service
public class TeamClosing {

    private final Teams teams;
    private final Workers workers;
    private final ObjectProvider<TeamWork> work;
    private final Grants grants;
    private final Clock clock;

    TeamClosing(Teams teams, Workers workers, ObjectProvider<TeamWork> work, Grants grants, Clock clock) {
        this.teams = teams;
        this.workers = workers;
        this.work = work;
        this.grants = grants;
        this.clock = clock;
    }

    /// What stands in the way of closing a team, and what another team would take over.
    @Transactional(readOnly = true)
    public Left left(TaskGrant<SetTeams> grant, TeamKey key) {
        return new Left(
                workers.working().stream()
                        .filter(worker -> worker.roles().stream()
                                .anyMatch(role -> role.team().equals(key)))
                        .sorted(Comparator.comparing(Worker::name))
                        .toList(),
                held(key),
                teams.openToday().stream()
                        .filter(team -> !team.key().equals(key))
                        .sorted(Comparator.comparing(Team::name))
                        .toList());
    }

    /// @param members who still have a role in it. They get another role first
    /// @param held what it holds, in words
    /// @param takers the teams that can take it over
    public record Left(List<Worker> members, List<String> held, List<Team> takers) {
        public Left {
            members = List.copyOf(members);
            held = List.copyOf(held);
            takers = List.copyOf(takers);
        }
    }

    /// Closes a team from today on.
    ///
    /// @param to the team that takes over what it holds; empty where it holds nothing
    @Transactional
    public Outcome close(TaskGrant<SetTeams> grant, TeamKey key, Optional<TeamKey> to) {
        Optional<Team> open = teams.openToday(key);
        if (open.isEmpty()) {
            return new Outcome.Refused("There is no open team with the key " + key);
        }
        Optional<String> problem = problem(key, left(grant, key), to);
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        to.ifPresent(taker ->
                work.forEach(each -> each.pass(key, taker, grant.viewer().worker())));
        Team closed = open.get().close(London.today(clock));
        teams.put(closed);
        grants.doing(
                grant,
                "closing team %s%s"
                        .formatted(
                                key, to.map(taker -> ", succeeded by " + taker).orElse("")));
        return new Outcome.Changed(closed);
    }

    private Optional<String> problem(TeamKey from, Left left, Optional<TeamKey> to) {
        if (!left.members().isEmpty()) {
            return Optional.of("Give those who work in the team another role first, and end the one they have in it");
        }
        if (to.isEmpty()) {
            return left.held().isEmpty() ? Optional.empty() : Optional.of("Select the team that takes over");
        }
        if (left.takers().stream().map(Team::key).noneMatch(to.get()::equals)) {
            return Optional.of("Select another team that is open");
        }
        return left.held().isEmpty()
                ? Optional.empty()
                : work.stream()
                        .flatMap(each -> each.refusal(from, to.get()).stream())
                        .findFirst();
    }

    private List<String> held(TeamKey key) {
        return work.stream().flatMap(each -> each.held(key).stream()).toList();
    }
}
