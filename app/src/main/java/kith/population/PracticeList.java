package kith.population;

import java.time.LocalDate;
import kith.access.RelationshipKind;
import kith.access.RelationshipSource;
import kith.access.Viewer;
import kith.kernel.PersonId;
import org.springframework.stereotype.Component;

/// A worker of a practice has a relationship with everybody who is registered there. Somebody whose address is
/// protected is on no practice's list here, since the list would tell where they are.
@Component
class PracticeList implements RelationshipSource {

    private final ListStore store;

    PracticeList(ListStore store) {
        this.store = store;
    }

    @Override
    public RelationshipKind kind() {
        return RelationshipKind.PRACTICE_LIST;
    }

    @Override
    public boolean holds(Viewer viewer, PersonId person, LocalDate on) {
        return store.belongs(person, on)
                .practice()
                .filter(viewer.practices()::contains)
                .isPresent();
    }
}
