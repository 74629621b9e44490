package kith.access;

import java.util.Collection;
import java.util.Optional;
import kith.kernel.PersonId;

/// Opens one task, and no single person's record.
///
/// @param <T> the task it is for
public final class TaskGrant<T extends Task> implements Grant {

    private final TaskPermission<T> permission;
    private final Viewer viewer;
    private final AccessDecision decision;
    private final Optional<Reason> reason;
    private final boolean isForExport;

    TaskGrant(TaskPermission<T> permission, Viewer viewer, AccessDecision decision, Optional<Reason> reason) {
        this(permission, viewer, decision, reason, false);
    }

    private TaskGrant(
            TaskPermission<T> permission,
            Viewer viewer,
            AccessDecision decision,
            Optional<Reason> reason,
            boolean isForExport) {
        this.permission = permission;
        this.viewer = viewer;
        this.decision = decision;
        this.reason = reason;
        this.isForExport = isForExport;
    }

    /// The same grant for a file that leaves Kith: nothing that is held more closely than normal goes with it
    /// (IG-07), and the log says that it was exported.
    public TaskGrant<T> forExport() {
        return new TaskGrant<>(permission, viewer, decision.forExport(), reason, true);
    }

    @Override
    public boolean isForExport() {
        return isForExport;
    }

    @Override
    public TaskPermission<T> permission() {
        return permission;
    }

    @Override
    public Viewer viewer() {
        return viewer;
    }

    @Override
    public AccessDecision decision() {
        return decision;
    }

    @Override
    public Optional<Reason> reason() {
        return reason;
    }

    /// A task that shows nobody covers nobody.
    @Override
    public boolean covers(Collection<PersonId> people) {
        return permission.scope() == Permission.Scope.SET || people.isEmpty();
    }

    @Override
    public String toString() {
        return "%s: %s by %s".formatted(permission, viewer, decision.clause());
    }
}
