package kith.access.workers;

import java.util.Set;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.Viewer;
import kith.kernel.WorkerId;

/// Somebody who signs in: a coordinator, a GP, an administrator.
///
/// @param neighbourhoods keys of the neighbourhoods they work in now
public record Worker(
        WorkerId id, String username, String name, Role role, Set<String> neighbourhoods, boolean disabled) {

    public Worker {
        neighbourhoods = Set.copyOf(neighbourhoods);
    }

    /// The same worker, looking for what their role looks for.
    public Viewer viewing() {
        return viewing(role.purpose());
    }

    /// The same worker, looking for something.
    public Viewer viewing(Purpose purpose) {
        return new Viewer(id, name, role, neighbourhoods, purpose);
    }

    @Override
    public String toString() {
        return id + " (" + role.words() + ")";
    }
}
