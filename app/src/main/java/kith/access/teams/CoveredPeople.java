package kith.access.teams;

import java.util.Set;
import kith.engine.terms.NeighbourhoodKey;

/// Counts the people whose records a team's workers can open because of the neighbourhoods that it covers. The module
/// that knows who lives where provides it.
public interface CoveredPeople {

    /// How many people some neighbourhoods open that others do not.
    long openedBy(Set<NeighbourhoodKey> neighbourhoods, Set<NeighbourhoodKey> butNotBy);
}
