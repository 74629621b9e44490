package kith.coordination.gaps;

import static kith.access.Role.ADMINISTRATOR;
import static kith.access.Role.ANALYST;
import static kith.access.Role.COORDINATOR;
import static kith.access.Role.LINK_WORKER;

import kith.access.Clause;
import kith.access.Permissions;
import kith.access.Task;
import kith.access.TaskPermission;
import kith.ui.MenuEntry;
import org.springframework.stereotype.Component;

/// Who sees which needs have no support nearby.
@Component
public final class GapPermissions implements Permissions {

    public interface ReadGaps extends Task {}

    public static final TaskPermission<ReadGaps> GAPS = TaskPermission.showingNobody(
                    ReadGaps.class,
                    "coordination.gaps",
                    "the gaps in local support",
                    "Analysts, administrators, link workers and care coordinators see which needs have no support"
                            + " within a walk.",
                    Clause.role(ANALYST, ADMINISTRATOR, LINK_WORKER, COORDINATOR))
            .inMenu("Gaps in support", "/gaps", 6, MenuEntry.Section.DATA);
}
