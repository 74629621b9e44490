package kith.access.leave;

import java.time.Clock;
import java.util.Optional;
import kith.access.teams.TeamWork;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets another duty desk cover for those for whom a team covers that closes.
@Component
class CoversOfTeams implements TeamWork {

    private final LeaveStore store;
    private final Clock clock;

    CoversOfTeams(LeaveStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<String> held(TeamKey team) {
        long covers = store.notEnded(London.today(clock)).stream()
                .filter(leave -> leave.cover().equals(new Cover.ByDutyDesk(team)))
                .count();
        return covers == 0
                ? Optional.empty()
                : Optional.of("the cover for " + Words.count(covers, "worker who is away", "workers who are away"));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(TeamKey from, TeamKey to, WorkerId by) {
        store.coverInsteadOf(from, to, London.today(clock));
    }
}
