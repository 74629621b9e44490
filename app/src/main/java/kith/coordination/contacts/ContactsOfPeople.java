package kith.coordination.contacts;

import java.util.Set;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves contacts when people are joined or parted.
@Component
class ContactsOfPeople implements PersonRows {

    private final ContactStore store;

    ContactsOfPeople(ContactStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("coordination.contact");
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
