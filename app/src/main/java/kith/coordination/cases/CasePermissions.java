package kith.coordination.cases;

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
import kith.access.Task;
import kith.access.TaskPermission;
import kith.access.relationships.RelationshipKind;
import org.springframework.stereotype.Component;

/// Who coordinates somebody's care.
@Component
public final class CasePermissions implements Permissions {

    /// A reason opens a record to be read. It does not let a worker change who looks after the person.
    public static final PersonPermission COORDINATE = PersonPermission.of(
            "coordination.case",
            "the care of a person",
            "Workers coordinate the care of those they have a relationship with.",
            Clause.related("practice-list", Set.of(RelationshipKind.PRACTICE_LIST), GP),
            Clause.related("case-finding", Set.of(RelationshipKind.CASE_FINDING), COORDINATOR),
            Clause.related(
                    "relationship",
                    RelationshipKind.KEPT,
                    COORDINATOR,
                    LINK_WORKER,
                    GP,
                    NURSE,
                    SOCIAL_WORKER,
                    MENTAL_HEALTH));

    /// The people whose key worker the viewer is, and the hand-overs that are offered to the viewer. Nobody else's.
    public static final TaskPermission<MyPeople> MY_PEOPLE = TaskPermission.showingPeople(
                    MyPeople.class,
                    "coordination.my-people",
                    "the people a worker looks after",
                    "Workers who look after people see whose key worker they are, and answer the hand-overs offered to them.",
                    Clause.role(COORDINATOR, LINK_WORKER, GP, NURSE, SOCIAL_WORKER, MENTAL_HEALTH))
            .inMenu("Today", "/today", 0);

    /// Looking after one's own people.
    public interface MyPeople extends Task {}
}
