package kith.coordination.circles;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves circles when people are joined or parted.
@Component
class CirclesOfPeople implements PersonRows {

    private final CircleStore store;
    private final CircleRelationships relationships;
    private final Clock clock;

    CirclesOfPeople(CircleStore store, CircleRelationships relationships, Clock clock) {
        this.store = store;
        this.relationships = relationships;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("coordination.circle_member");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(PersonId into, Set<PersonId> from) {
        store.move(from, into);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        Instant now = clock.instant();
        store.moveBack(from, into).forEach(member -> relationships.move(member, now));
    }
}
