package kith.coordination.documents;

import static kith.access.Role.COORDINATOR;
import static kith.access.Role.GP;
import static kith.access.Role.HOUSING_OFFICER;
import static kith.access.Role.LINK_WORKER;
import static kith.access.Role.MENTAL_HEALTH;
import static kith.access.Role.NURSE;
import static kith.access.Role.PRACTICE_STAFF;
import static kith.access.Role.SCHOOL_LEAD;
import static kith.access.Role.SOCIAL_WORKER;
import static kith.access.Role.VOLUNTARY;

import java.util.Set;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.PersonPermission;
import kith.access.relationships.RelationshipKind;
import org.springframework.stereotype.Component;

/// Who adds documents about a person and opens them.
@Component
public final class DocumentPermissions implements Permissions {

    /// Each document has its own audience and label besides. A reason opens no document.
    public static final PersonPermission DOCUMENTS = PersonPermission.of(
            "coordination.documents",
            "documents about a person",
            "Workers add and open documents about those they have a relationship with. Each document is for an audience.",
            Clause.related("practice-list", Set.of(RelationshipKind.PRACTICE_LIST), GP, PRACTICE_STAFF),
            Clause.related(
                    "in-the-circle",
                    RelationshipKind.KEPT,
                    COORDINATOR,
                    LINK_WORKER,
                    GP,
                    PRACTICE_STAFF,
                    NURSE,
                    SOCIAL_WORKER,
                    HOUSING_OFFICER,
                    MENTAL_HEALTH,
                    VOLUNTARY,
                    SCHOOL_LEAD));
}
