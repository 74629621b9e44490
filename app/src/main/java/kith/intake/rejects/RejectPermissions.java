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

    private static final String QUESTION =
            "Say why you need to read this line of the partner's file. Your reason is recorded.";

    public interface ReadRejects extends Task {}

    public interface ReadLine extends Task {}

    public interface ReadRestrictedLine extends Task {}

    public static final TaskPermission<ReadRejects> REJECTS = TaskPermission.showingPeople(
            ReadRejects.class,
            "intake.rejects",
            "what imports turned away",
            "Administrators, information governance leads and operators see where the rejected lines of imports stand,"
                    + " and why.",
            Clause.role(ADMINISTRATOR, GOVERNANCE, OPERATOR));

    /// Of a line that can be read and has the label normal.
    public static final TaskPermission<ReadLine> LINE = TaskPermission.showingPeople(
            ReadLine.class,
            "intake.read-line",
            "a rejected line in the partner's own file",
            "Administrators and information governance leads read a rejected line in the partner's own file. They say"
                    + " why.",
            Clause.reason(QUESTION, GOVERNANCE, ADMINISTRATOR));

    /// Of every other line: one that cannot be read may say anything about anybody.
    public static final TaskPermission<ReadRestrictedLine> RESTRICTED_LINE = TaskPermission.showingPeople(
            ReadRestrictedLine.class,
            "intake.read-restricted-line",
            "a rejected line that may be restricted",
            "Information governance leads read a rejected line that says who somebody is, that is restricted or"
                    + " sensitive, that is about somebody whose address is protected, or that Kith cannot read. They say"
                    + " why.",
            Clause.reason(QUESTION, GOVERNANCE));
}
