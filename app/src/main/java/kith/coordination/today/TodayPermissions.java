package kith.coordination.today;

import static kith.access.Role.HOUSING_OFFICER;
import static kith.access.Role.SCHOOL_LEAD;
import static kith.access.Role.VOLUNTARY;

import kith.access.Clause;
import kith.access.Permissions;
import kith.access.Task;
import kith.access.TaskPermission;
import org.springframework.stereotype.Component;

/// Who begins with what is asked of them.
@Component
public final class TodayPermissions implements Permissions {

    /// The viewer's own actions and the people in whose circle the viewer is. Nobody else's.
    public static final TaskPermission<SupportPeople> SUPPORT = TaskPermission.showingPeople(
                    SupportPeople.class,
                    "coordination.support",
                    "the people a worker supports",
                    "Workers in housing, schools and voluntary groups see what they were asked to do, and the people in"
                            + " whose circle they are.",
                    Clause.role(HOUSING_OFFICER, VOLUNTARY, SCHOOL_LEAD))
            .inMenu("My actions", "/my-actions", 0);

    /// Supporting people without coordinating their care.
    public interface SupportPeople extends Task {}
}
