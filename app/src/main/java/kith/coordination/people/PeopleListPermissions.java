package kith.coordination.people;

import static kith.access.Role.COORDINATOR;
import static kith.access.Role.GP;
import static kith.access.Role.LINK_WORKER;
import static kith.access.Role.MENTAL_HEALTH;
import static kith.access.Role.NURSE;
import static kith.access.Role.PRACTICE_STAFF;
import static kith.access.Role.SOCIAL_WORKER;

import kith.access.Clause;
import kith.access.Permissions;
import kith.access.Task;
import kith.access.TaskPermission;
import org.springframework.stereotype.Component;

/// Who lists people.
@Component
public final class PeopleListPermissions implements Permissions {

    /// The list leaves out everybody whom the viewer may not open.
    public static final TaskPermission<ListPeople> LIST = TaskPermission.showingPeople(
                    ListPeople.class,
                    "coordination.people",
                    "the list of people",
                    "Workers in health and social care list the people they have a relationship with. Coordinators also"
                            + " list those on the three-conditions list where they work, GPs and practice staff those"
                            + " of their practice.",
                    Clause.role(COORDINATOR, LINK_WORKER, GP, PRACTICE_STAFF, NURSE, SOCIAL_WORKER, MENTAL_HEALTH))
            .inMenu("People", "/people", 1);

    /// Listing people.
    public interface ListPeople extends Task {}
}
