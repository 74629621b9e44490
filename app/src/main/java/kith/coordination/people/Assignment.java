package kith.coordination.people;

import java.util.Optional;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.candidates.Candidates;
import kith.coordination.cases.CareCase.Open;
import kith.coordination.cases.CareCase.Planned;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.Cases;
import kith.coordination.cases.HandOvers;
import kith.coordination.cases.KeyWorker;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes or hands over several people of the list, one transaction for each: what cannot be done for one does not
/// undo the others.
@Service
public class Assignment {

    private final Cases cases;
    private final HandOvers handOvers;
    private final Candidates candidates;

    Assignment(Cases cases, HandOvers handOvers, Candidates candidates) {
        this.cases = cases;
        this.handOvers = handOvers;
        this.candidates = candidates;
    }

    /// Makes the viewer the key worker of somebody who has none. Somebody without a case gets one with the viewer's
    /// team, unless the team has still to decide about them or they have died.
    ///
    /// @return whether the viewer is the key worker now
    @Transactional
    public boolean take(PersonGrant grant) {
        Viewer viewer = grant.viewer();
        Optional<Open> open = open(grant);
        if (open.isEmpty()) {
            return viewer.team().isTeam()
                    && !candidates.waits(grant)
                    && !candidates.hasDied(grant)
                    && isDone(cases.begin(grant, viewer.team(), viewer.worker()));
        }
        return switch (open.get()) {
            case Planned planned -> isDone(cases.activate(grant, planned.id(), viewer.worker()));
            case Underway underway
            when underway.keyWorker() instanceof KeyWorker.Vacant ->
                isDone(cases.assign(grant, underway.id(), viewer.worker()));
            case Underway underway -> underway.keyWorker().is(viewer.worker());
        };
    }

    /// Offers a hand-over to another worker, who accepts or refuses it.
    ///
    /// @return whether it is offered
    @Transactional
    public boolean handOver(PersonGrant grant, WorkerId to, String note) {
        return open(grant)
                .filter(Underway.class::isInstance)
                .map(underway -> handOvers.offer(grant, underway.id(), to, note))
                .filter(HandOvers.Outcome.Answered.class::isInstance)
                .isPresent();
    }

    private Optional<Open> open(PersonGrant grant) {
        return cases.of(grant).stream()
                .filter(Open.class::isInstance)
                .map(Open.class::cast)
                .findFirst();
    }

    private static boolean isDone(CaseOutcome outcome) {
        return outcome instanceof CaseOutcome.Changed;
    }
}
