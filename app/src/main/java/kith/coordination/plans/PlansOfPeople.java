package kith.coordination.plans;

import java.util.Set;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves plans when people are joined or parted. Joining two people who both have a plan ends neither: the page
/// shows both until a worker ends one.
@Component
class PlansOfPeople implements PersonRows {

    private final PlanStore store;

    PlansOfPeople(PlanStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("coordination.plan");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(PersonId into, Set<PersonId> from) {
        store.move(from, into);
    }

    /// Each gets the plans that were begun for them. What was begun while they were one stays where it is until a
    /// worker moves it.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        store.moveBack(from, into);
    }
}
