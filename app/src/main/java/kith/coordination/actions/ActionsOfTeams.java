package kith.coordination.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kith.access.teams.TeamWork;
import kith.coordination.actions.Action.Assignment;
import kith.coordination.actions.Action.Entered;
import kith.coordination.actions.Action.Open;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives the open actions of the duty desk of a team that closes to another duty desk.
@Component
class ActionsOfTeams implements TeamWork {

    private final ActionWatchStore watch;
    private final ActionStore store;
    private final ActionRelationships relationships;
    private final Clock clock;

    ActionsOfTeams(ActionWatchStore watch, ActionStore store, ActionRelationships relationships, Clock clock) {
        this.watch = watch;
        this.store = store;
        this.relationships = relationships;
        this.clock = clock;
    }

    @Override
    public Optional<String> held(TeamKey team) {
        int open = watch.ofDesk(team);
        return open == 0
                ? Optional.empty()
                : Optional.of(Words.count(open, "open action of its duty desk", "open actions of its duty desk"));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(TeamKey from, TeamKey to, WorkerId by) {
        Instant now = clock.instant();
        Entered entered = new Entered(by, now);
        for (Open held : watch.lockOfDesk(from)) {
            Open passed = held.assign(
                    new Assignment(new Owner.DutyDesk(to), held.assignment().due()));
            store.save(passed, entered);
            relationships.follow(held, passed, now);
        }
    }
}
