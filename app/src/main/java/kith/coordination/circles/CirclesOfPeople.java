package kith.coordination.circles;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import kith.kernel.MovingRows;
import kith.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves circles when people are joined or parted.
@Component
class CirclesOfPeople extends MovingRows {

    private final CircleRelationships relationships;
    private final Clock clock;

    CirclesOfPeople(JdbcClient db, CircleRelationships relationships, Clock clock) {
        super(db, "coordination.circle_member", "named_for");
        this.relationships = relationships;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        Instant now = clock.instant();
        moveBack(from, into, CircleStore.ROW).forEach(member -> relationships.move(member.toMember(), now));
    }
}
