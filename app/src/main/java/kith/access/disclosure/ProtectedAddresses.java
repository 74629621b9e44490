package kith.access.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;

/// Knows whose address is protected. The module that keeps the records of people provides it.
public interface ProtectedAddresses {

    /// Those of these people whose address is protected.
    Map<PersonId, ProtectedAddress> among(Collection<PersonId> people);

    /// The statements that [#among] reads, for a page that sends several together.
    default List<Query<?>> queries(Collection<PersonId> people) {
        return List.of();
    }
}
