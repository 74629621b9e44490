package kith.coordination.candidates;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Role;
import kith.access.workers.HeldWork;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Successor;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Candidates wait for a team. Where the last of a team leaves who decides about them, another team decides: that
/// of the successor, or one that has somebody for it.
@Component
@Order(5)
class CandidatesOfWorkers implements HeldWork {

    static final String NOBODY = "Nobody in that team decides about candidates";

    private final CaseFindingStore store;
    private final Workers workers;

    CandidatesOfWorkers(CaseFindingStore store, Workers workers) {
        this.store = store;
        this.workers = workers;
    }

    @Override
    public String key() {
        return "candidates";
    }

    @Override
    public Optional<String> beyond(Worker worker, Set<Role> roles) {
        int waiting = roles.stream().anyMatch(CandidatesOfWorkers::triages) ? 0 : store.countOpen(leftAlone(worker));
        return waiting == 0
                ? Optional.empty()
                : Optional.of(Words.count(waiting, "open candidate", "open candidates") + " of their team");
    }

    private static boolean triages(Role role) {
        return CandidatePermissions.QUEUE.clauses().stream()
                .anyMatch(clause -> clause.roles().contains(role));
    }

    /// The teams in which a worker triages.
    private static Stream<TeamKey> teamsOf(Worker worker) {
        return worker.roles().stream()
                .filter(role -> triages(role.role()))
                .map(PractitionerRole::team)
                .filter(TeamKey::isTeam);
    }

    /// The teams in which nobody triages without this worker.
    private Set<TeamKey> leftAlone(Worker worker) {
        Set<TeamKey> others = triagingBesides(worker);
        return teamsOf(worker).filter(team -> !others.contains(team)).collect(Collectors.toSet());
    }

    private Set<TeamKey> triagingBesides(Worker worker) {
        return triaging(workers.working().stream()
                .filter(other -> !other.id().equals(worker.id()))
                .toList());
    }

    /// The teams in which one of these workers triages.
    static Set<TeamKey> triaging(Collection<Worker> workers) {
        return workers.stream().flatMap(CandidatesOfWorkers::teamsOf).collect(Collectors.toSet());
    }

    @Override
    public boolean suits(Worker successor) {
        return successor.maySignIn() && teamsOf(successor).findFirst().isPresent();
    }

    @Override
    public Optional<String> refusal(Worker from, Successor to) {
        return team(to).filter(triagingBesides(from)::contains).isPresent() ? Optional.empty() : Optional.of(NOBODY);
    }

    private Optional<TeamKey> team(Successor to) {
        return switch (to) {
            case Successor.OfWorker(var worker) ->
                workers.find(worker).stream()
                        .flatMap(CandidatesOfWorkers::teamsOf)
                        .findFirst();
            case Successor.DutyDesk(var team) -> Optional.of(team);
            case Successor.Nobody _ -> Optional.empty();
        };
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(Worker from, Successor to, WorkerId by) {
        Collection<TeamKey> teams = leftAlone(from);
        team(to).ifPresent(team -> store.moveOpen(teams, team));
    }
}
