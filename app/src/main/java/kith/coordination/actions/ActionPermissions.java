package kith.coordination.actions;

import static kith.access.Role.COORDINATOR;
import static kith.access.Role.GP;

import java.util.Set;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.PersonPermission;
import kith.access.Role;
import kith.access.Task;
import kith.access.TaskPermission;
import kith.access.relationships.RelationshipKind;
import org.springframework.stereotype.Component;

/// Who sees and writes what is done for a person.
@Component
public final class ActionPermissions implements Permissions {

    public static final PersonPermission WORK = PersonPermission.of(
            "coordination.work",
            "what is done for a person",
            "Workers see and write actions and contacts for those they have a relationship with.",
            Clause.related("practice-list", Set.of(RelationshipKind.PRACTICE_LIST), GP),
            Clause.related("case-finding", Set.of(RelationshipKind.CASE_FINDING), COORDINATOR),
            Clause.related("relationship", RelationshipKind.KEPT, Role.CARING));

    /// The actions that the viewer owns, those of the duty desk of the viewer's team, and those escalated to either.
    public static final TaskPermission<MyActions> MY_ACTIONS = TaskPermission.showingPeople(
            MyActions.class,
            "coordination.my-actions",
            "the actions of a worker",
            "Workers who care for people see their own actions and those of their team's duty desk.",
            Clause.role(Role.CARING));

    /// Doing one's own actions.
    public interface MyActions extends Task {}
}
