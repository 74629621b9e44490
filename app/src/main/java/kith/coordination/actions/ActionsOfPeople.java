package kith.coordination.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import kith.kernel.MovingRows;
import kith.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves actions when people are joined or parted.
@Component
class ActionsOfPeople extends MovingRows {

    private final ActionRelationships relationships;
    private final Clock clock;

    ActionsOfPeople(JdbcClient db, ActionRelationships relationships, Clock clock) {
        super(db, "coordination.action", "requested_for");
        this.relationships = relationships;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        Instant now = clock.instant();
        moveBack(from, into, ActionStore.ROW).forEach(action -> relationships.move(action.toAction(), now));
    }
}
