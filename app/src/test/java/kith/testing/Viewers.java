package kith.testing;

import java.util.Optional;
import kith.access.Viewer;
import kith.access.workers.WorkingRoles;
import kith.kernel.WorkerId;

/// Workers as viewers in the role that they have had longest.
public final class Viewers {

    /// Empty where they may not sign in.
    public static Optional<Viewer> first(WorkingRoles roles, WorkerId worker) {
        return roles.choices(worker).stream().findFirst().flatMap(choice -> roles.viewer(worker, choice.role()));
    }

    private Viewers() {}
}
