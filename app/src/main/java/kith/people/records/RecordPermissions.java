package kith.people.records;

import static kith.access.Role.COORDINATOR;
import static kith.access.Role.GP;
import static kith.access.Role.LINK_WORKER;
import static kith.access.Role.MENTAL_HEALTH;
import static kith.access.Role.NURSE;
import static kith.access.Role.PRACTICE_STAFF;
import static kith.access.Role.SOCIAL_WORKER;

import java.util.Set;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.PersonPermission;
import kith.access.Role;
import kith.access.relationships.RelationshipKind;
import org.springframework.stereotype.Component;

/// Who opens the record of one person.
@Component
public final class RecordPermissions implements Permissions {

    /// It takes a role and a relationship, or a reason. Working in the same neighbourhood opens nobody.
    public static final PersonPermission OPEN = PersonPermission.of(
            "people.open",
            "a person",
            "Workers who look after people open the record of those they have a relationship with.",
            Clause.related("practice-list", Set.of(RelationshipKind.PRACTICE_LIST), GP, PRACTICE_STAFF),
            Clause.related("case-finding", Set.of(RelationshipKind.CASE_FINDING), COORDINATOR),
            Clause.related("relationship", RelationshipKind.KEPT, Role.CARING),
            Clause.reason(
                    "Say why you need to see this person's record. Your reason is recorded.",
                    COORDINATOR,
                    LINK_WORKER,
                    GP,
                    PRACTICE_STAFF,
                    NURSE,
                    SOCIAL_WORKER,
                    MENTAL_HEALTH));
}
