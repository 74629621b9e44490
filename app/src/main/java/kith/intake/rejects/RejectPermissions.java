package kith.intake.rejects;

import static kith.access.Role.ADMINISTRATOR;
import static kith.access.Role.GOVERNANCE;
import static kith.access.Role.OPERATOR;

import kith.access.Clause;
import kith.access.Permissions;
import kith.access.Task;
import kith.access.TaskPermission;
import org.springframework.stereotype.Component;

/// Who sees what imports rejected.
@Component
public final class RejectPermissions implements Permissions {

    public interface ReadRejects extends Task {}

    public static final TaskPermission<ReadRejects> REJECTS = TaskPermission.showingPeople(
            ReadRejects.class,
            "intake.rejects",
            "what imports turned away",
            "Administrators, information governance leads and operators see where the rejected lines of imports stand,"
                    + " and why.",
            Clause.role(ADMINISTRATOR, GOVERNANCE, OPERATOR));
}
