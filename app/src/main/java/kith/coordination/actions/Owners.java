package kith.coordination.actions;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.coordination.cases.CasePermissions;
import kith.kernel.WorkerId;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import org.springframework.stereotype.Component;

/// Who can own an action: somebody who works here, or the duty desk of a team that is open.
@Component
public class Owners {

    private final Workers workers;
    private final Teams teams;
    private final Grants grants;

    Owners(Workers workers, Teams teams, Grants grants) {
        this.workers = workers;
        this.teams = teams;
        this.grants = grants;
    }

    /// Why somebody cannot be the owner; empty where they can.
    ///
    /// The owner of an action can open the person. So only a worker who coordinates the person's care gives it to
    /// somebody else.
    Optional<String> problem(PersonGrant grant, Owner owner) {
        boolean own = owner.equals(new Owner.OfWorker(grant.viewer().worker()))
                || (owner instanceof Owner.DutyDesk(var team)
                        && team.equals(grant.viewer().team()));
        if (!own && !grants.permits(grant, CasePermissions.COORDINATE)) {
            return Optional.of("Only workers who coordinate this person's care give an action to somebody else");
        }
        return works(owner) ? Optional.empty() : Optional.of("Select a worker who works here, or an open team");
    }

    /// Whether the owner is there today.
    boolean works(Owner owner) {
        return switch (owner) {
            case Owner.OfWorker(var worker) ->
                workers.find(worker).filter(Worker::maySignIn).isPresent();
            case Owner.DutyDesk(var team) -> teams.openToday(team).isPresent();
        };
    }

    /// What an owner is called.
    public String name(Owner owner) {
        return switch (owner) {
            case Owner.OfWorker(var worker) -> name(worker);
            case Owner.DutyDesk(var team) -> name(team) + " duty desk";
        };
    }

    /// What several owners are called, read once for a list.
    public Map<Owner, String> names(Collection<Owner> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        Map<WorkerId, String> people = workers.names();
        Map<TeamKey, String> open = teams.openToday().stream().collect(Collectors.toMap(Team::key, Team::name));
        return owners.stream().distinct().collect(Collectors.toMap(owner -> owner, owner -> switch (owner) {
            case Owner.OfWorker(var worker) -> people.getOrDefault(worker, Worker.NOT_KNOWN);
            case Owner.DutyDesk(var team) -> open.getOrDefault(team, team.value()) + " duty desk";
        }));
    }

    /// What a worker is called, or Kith itself.
    public String name(WorkerId worker) {
        return worker.equals(OverdueActions.KITH) ? "Kith" : workers.name(worker);
    }

    private String name(TeamKey team) {
        return teams.openToday(team).map(one -> one.name()).orElse(team.value());
    }
}
