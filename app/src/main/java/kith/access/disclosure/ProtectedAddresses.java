package kith.access.disclosure;

import java.util.Collection;
import java.util.Map;
import kith.kernel.PersonId;

/// Knows whose address is protected. The module that keeps the records of people provides it.
public interface ProtectedAddresses {

    /// Those of these people whose address is protected.
    Map<PersonId, ProtectedAddress> among(Collection<PersonId> people);
}
