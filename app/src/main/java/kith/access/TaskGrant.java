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

    TaskGrant(TaskPermission<T> permission, Viewer viewer, AccessDecision decision, Optional<Reason> reason) {
        this.permission = permission;
        this.viewer = viewer;
        this.decision = decision;
        this.reason = reason;
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
