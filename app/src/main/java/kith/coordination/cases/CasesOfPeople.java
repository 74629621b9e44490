package kith.coordination.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import kith.kernel.MovingRows;
import kith.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves cases when people are joined or parted. Joining two people who both have a case closes neither.
@Component
class CasesOfPeople extends MovingRows {

    private final CaseRelationships relationships;
    private final Clock clock;

    CasesOfPeople(JdbcClient db, CaseRelationships relationships, Clock clock) {
        super(db, "coordination.care_case", "opened_for");
        this.relationships = relationships;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        Instant now = clock.instant();
        moveBack(from, into, CareCaseStore.ROW).forEach(careCase -> relationships.move(careCase.toCareCase(), now));
    }
}
