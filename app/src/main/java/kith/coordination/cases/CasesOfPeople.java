package kith.coordination.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves cases when people are joined or parted. Joining two people who both have a case closes neither.
@Component
class CasesOfPeople implements PersonRows {

    private final CareCaseStore store;
    private final CaseRelationships relationships;
    private final Clock clock;

    CasesOfPeople(CareCaseStore store, CaseRelationships relationships, Clock clock) {
        this.store = store;
        this.relationships = relationships;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("coordination.care_case");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(PersonId into, Set<PersonId> from) {
        store.move(from, into);
    }

    /// Each gets the cases that were opened for them. What was opened while they were one stays where it is until
    /// a worker moves it.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        Instant now = clock.instant();
        store.moveBack(from, into).forEach(careCase -> relationships.move(careCase, now));
    }
}
