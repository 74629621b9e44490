package kith.coordination.documents;

import static kith.access.Role.GP;
import static kith.access.Role.PRACTICE_STAFF;

import java.util.Set;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.PersonPermission;
import kith.access.Role;
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
            Clause.related("in-the-circle", RelationshipKind.KEPT, Role.CARING));
}
