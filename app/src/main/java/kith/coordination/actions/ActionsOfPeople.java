package kith.coordination.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves actions when people are joined or parted.
@Component
class ActionsOfPeople implements PersonRows {

    private final ActionStore store;
    private final ActionRelationships relationships;
    private final Clock clock;

    ActionsOfPeople(ActionStore store, ActionRelationships relationships, Clock clock) {
        this.store = store;
        this.relationships = relationships;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("coordination.action");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(PersonId into, Set<PersonId> from) {
        store.move(from, into);
    }

    /// Each gets the actions that were requested for them. What was requested while they were one stays where it
    /// is until a worker moves it.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        Instant now = clock.instant();
        store.moveBack(from, into).forEach(action -> relationships.move(action, now));
    }
}
