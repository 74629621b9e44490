package kith.coordination.candidates;

import java.time.LocalDate;
import java.util.List;
import kith.access.RelationshipSource;
import kith.access.Viewer;
import kith.access.relationships.RelationshipKind;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Component;

/// A team has the relationship *case finding* with the people whom it triages, while they are candidates.
@Component
class TriagedByTeam implements RelationshipSource {

    private final CaseFindingStore store;

    TriagedByTeam(CaseFindingStore store) {
        this.store = store;
    }

    @Override
    public RelationshipKind kind() {
        return RelationshipKind.CASE_FINDING;
    }

    @Override
    public List<Query<?>> queries(Viewer viewer, PersonId person) {
        return viewer.team().isTeam() ? List.of(store.isTriagedByQuery(person, viewer.team())) : List.of();
    }

    @Override
    public boolean holds(Viewer viewer, PersonId person, LocalDate on) {
        return viewer.team().isTeam() && store.isTriagedBy(person, viewer.team());
    }
}
