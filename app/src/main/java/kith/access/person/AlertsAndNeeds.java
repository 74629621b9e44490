package kith.access.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.access.Grant;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;

/// Knows the alerts and the communication needs of people. They stand on every page, list, print and file that
/// names a person (Accessible Information Standard, DCB1605). The module that keeps facts provides it.
public interface AlertsAndNeeds {

    /// Those of each of these people that the grant opens, safety first. One statement, however many people.
    /// People without any are left out.
    Map<PersonId, List<PersonAlert>> of(Grant granted, Collection<PersonId> people);

    /// The statements that [#of] reads, for a page that sends several together.
    default List<Query<?>> queries(Grant granted, Collection<PersonId> people) {
        return List.of();
    }
}
