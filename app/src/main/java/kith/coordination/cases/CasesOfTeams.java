package kith.coordination.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kith.access.teams.TeamWork;
import kith.coordination.cases.CareCase.Done;
import kith.coordination.cases.CareCase.Open;
import kith.coordination.cases.CareCase.Underway;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives the cases of a team that closes to another team, and the vacancies that it covers. Key workers stay.
@Component
class CasesOfTeams implements TeamWork {

    private final CareCaseWatchStore watch;
    private final CareCaseStore store;
    private final CaseRelationships relationships;
    private final Clock clock;

    CasesOfTeams(CareCaseWatchStore watch, CareCaseStore store, CaseRelationships relationships, Clock clock) {
        this.watch = watch;
        this.store = store;
        this.relationships = relationships;
        this.clock = clock;
    }

    @Override
    public Optional<String> held(TeamKey team) {
        int open = watch.openOf(team);
        return open == 0 ? Optional.empty() : Optional.of(Words.count(open, "open case", "open cases"));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(TeamKey from, TeamKey to, WorkerId by) {
        Instant now = clock.instant();
        for (Open before : watch.lockOpenOf(from)) {
            Open after = covered(before.opening().team().equals(from) ? before.passTo(to) : before, from, to);
            store.save(after, new Done(by, now));
            relationships.moveTo(before, after, now);
        }
    }

    private static Open covered(Open careCase, TeamKey from, TeamKey to) {
        return careCase instanceof Underway underway
                        && underway.keyWorker() instanceof KeyWorker.Vacant(var team, var why, var since)
                        && team.equals(from)
                ? underway.leaveVacant(new KeyWorker.Vacant(to, why, since))
                : careCase;
    }
}
