package kith.coordination.candidates;

import java.util.Set;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves candidates when people are joined or parted. Joining decides nothing.
@Component
class CandidatesOfPeople implements PersonRows {

    private final CandidacyStore store;

    CandidatesOfPeople(CandidacyStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("coordination.candidate");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(PersonId into, Set<PersonId> from) {
        store.move(from, into);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        store.moveBack(from, into);
    }
}
