package kith.coordination.cases.moves;

import java.time.Clock;
import java.util.Optional;
import kith.access.teams.TeamWork;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks another team in the place of one that closes.
@Component
class CaseMovesOfTeams implements TeamWork {

    private final CaseMoveStore store;
    private final Clock clock;

    CaseMovesOfTeams(CaseMoveStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<String> held(TeamKey team) {
        int waiting = store.waitingFor(team);
        return waiting == 0
                ? Optional.empty()
                : Optional.of(Words.count(
                        waiting, "person who moved to where it works", "people who moved to where it works"));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(TeamKey from, TeamKey to, WorkerId by) {
        store.passTo(from, to, clock.instant());
    }
}
