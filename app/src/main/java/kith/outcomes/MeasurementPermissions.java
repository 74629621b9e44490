package kith.outcomes;

import static kith.access.Role.COORDINATOR;
import static kith.access.Role.GP;
import static kith.access.Role.LINK_WORKER;
import static kith.access.Role.MENTAL_HEALTH;
import static kith.access.Role.NURSE;
import static kith.access.Role.SOCIAL_WORKER;

import java.util.Set;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.PersonPermission;
import kith.access.relationships.RelationshipKind;
import org.springframework.stereotype.Component;

/// Who measures how a person is.
@Component
public final class MeasurementPermissions implements Permissions {

    /// A reason opens a record to be read, and not the measures.
    public static final PersonPermission MEASURE = PersonPermission.of(
            "outcomes.measure",
            "the measures of a person",
            "Workers read and write the measures of those they have a relationship with.",
            Clause.related("practice-list", Set.of(RelationshipKind.PRACTICE_LIST), GP),
            Clause.related(
                    "relationship",
                    RelationshipKind.KEPT,
                    COORDINATOR,
                    LINK_WORKER,
                    GP,
                    NURSE,
                    SOCIAL_WORKER,
                    MENTAL_HEALTH));
}
