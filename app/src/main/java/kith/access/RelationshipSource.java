package kith.access;

import java.time.LocalDate;
import java.util.List;
import kith.access.relationships.RelationshipKind;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;

/// Computes one kind of relationship from data that another module owns, so that it need not be copied into
/// `access.relationship`. The module registers it as a bean.
///
/// It is asked about a person who does not exist too (person 0), so that the answer takes as long.
public interface RelationshipSource {

    RelationshipKind kind();

    /// The statements that [#holds] reads, which a decision sends together with its own.
    default List<Query<?>> queries(Viewer viewer, PersonId person) {
        return List.of();
    }

    /// Whether the viewer has this relationship with the person on a day.
    boolean holds(Viewer viewer, PersonId person, LocalDate on);
}
