package kith.intake.labels;

import static kith.access.Role.GOVERNANCE;
import static kith.access.Role.OPERATOR;

import kith.access.AdministrativeAction;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.TaskPermission;
import org.springframework.stereotype.Component;

/// Who decides how confidential a code is.
@Component
public final class LabelPermissions implements Permissions {

    public interface ClassifyCodes extends AdministrativeAction {}

    public static final TaskPermission<ClassifyCodes> CLASSIFY = TaskPermission.showingNobody(
                    ClassifyCodes.class,
                    "intake.classify",
                    "how confidential codes are",
                    "Information governance leads and operators decide how confidential codes and words are that Kith"
                            + " does not know.",
                    Clause.role(GOVERNANCE, OPERATOR))
            .inMenu("Codes to classify", "/labels", 45);
}
