package kith.population;

import java.time.LocalDate;
import kith.access.LabelSet;
import kith.access.RelationshipSource;
import kith.access.Viewer;
import kith.access.relationships.RelationshipKind;
import kith.kernel.PersonId;
import kith.places.Neighbourhood;
import kith.places.Places;
import kith.places.PlacesOn;
import kith.population.BelongingStore.Belongs;
import org.springframework.stereotype.Component;

/// A worker has a relationship with everybody on the three-conditions list who is registered or resident in a
/// neighbourhood that their team covers: they are the people to whom the neighbourhood offers help.
@Component
class CaseFinding implements RelationshipSource {

    private final BelongingStore store;
    private final Places places;

    CaseFinding(BelongingStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    @Override
    public RelationshipKind kind() {
        return RelationshipKind.CASE_FINDING;
    }

    @Override
    public boolean holds(Viewer viewer, PersonId person, LocalDate on) {
        PlacesOn then = places.on(on);
        Belongs belongs = store.belongs(person, on);
        return belongs.isListed(LabelSet.of(viewer))
                && (belongs.practice()
                                .flatMap(then::ofPractice)
                                .map(Neighbourhood::key)
                                .filter(viewer::covers)
                                .isPresent()
                        || belongs.area21()
                                .flatMap(then::ofArea)
                                .map(Neighbourhood::key)
                                .filter(viewer::covers)
                                .isPresent());
    }
}
