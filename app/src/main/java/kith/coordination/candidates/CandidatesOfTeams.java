package kith.coordination.candidates;

import java.util.List;
import java.util.Optional;
import kith.access.teams.TeamWork;
import kith.access.workers.Workers;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets another team decide about the candidates of a team that closes.
@Component
class CandidatesOfTeams implements TeamWork {

    private final CaseFindingStore store;
    private final Workers workers;

    CandidatesOfTeams(CaseFindingStore store, Workers workers) {
        this.store = store;
        this.workers = workers;
    }

    @Override
    public Optional<String> held(TeamKey team) {
        int waiting = store.countOpen(List.of(team));
        return waiting == 0 ? Optional.empty() : Optional.of(Words.count(waiting, "open candidate", "open candidates"));
    }

    @Override
    public Optional<String> refusal(TeamKey from, TeamKey to) {
        return held(from).isEmpty()
                        || CandidatesOfWorkers.triaging(workers.working()).contains(to)
                ? Optional.empty()
                : Optional.of(CandidatesOfWorkers.NOBODY);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(TeamKey from, TeamKey to, WorkerId by) {
        store.moveOpen(List.of(from), to);
    }
}
