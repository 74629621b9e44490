package kith.access;

import java.util.Set;
import kith.kernel.WorkerId;

/// Somebody who is looking: a worker, what they do, the neighbourhoods they work in, and what they look for.
///
/// @param neighbourhoods keys of the neighbourhoods the worker works in now
public record Viewer(WorkerId worker, String name, Role role, Set<String> neighbourhoods, Purpose purpose) {

    public Viewer {
        neighbourhoods = Set.copyOf(neighbourhoods);
    }

    public boolean worksIn(String neighbourhood) {
        return neighbourhoods.contains(neighbourhood);
    }

    @Override
    public String toString() {
        return worker + " (" + role.words() + ")";
    }
}
