package kith.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.RelationshipSource;
import kith.access.Viewer;
import kith.access.disclosure.ProtectedAddress;
import kith.access.disclosure.ProtectedAddresses;
import kith.access.relationships.RelationshipKind;
import kith.engine.terms.OdsCode;
import kith.kernel.PersonId;
import org.springframework.stereotype.Component;

/// A worker of a practice has a relationship with everybody who is registered there, also with somebody whose
/// address is protected: the practice holds it anyway.
@Component
class PracticeList implements RelationshipSource {

    private final BelongingStore store;
    private final ProtectedAddresses addresses;

    PracticeList(BelongingStore store, ProtectedAddresses addresses) {
        this.store = store;
        this.addresses = addresses;
    }

    @Override
    public RelationshipKind kind() {
        return RelationshipKind.PRACTICE_LIST;
    }

    @Override
    public boolean holds(Viewer viewer, PersonId person, LocalDate on) {
        Optional<OdsCode> listed = store.belongs(person, on).practice();
        return listed.or(() -> protectedPractice(person))
                .filter(viewer.practices()::contains)
                .isPresent();
    }

    private Optional<OdsCode> protectedPractice(PersonId person) {
        return Optional.ofNullable(addresses.among(List.of(person)).get(person)).flatMap(ProtectedAddress::practice);
    }
}
