package kith.population.changes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.access.Grant;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;

/// Knows when workers who use Kith were last in contact with people. The module that keeps contacts provides
/// it.
public interface KnownContacts {

    /// The day of the last contact with each of these people, as far as the grant opens it.
    Map<PersonId, LocalDate> last(Grant granted, Collection<PersonId> people);

    /// The statements that [#last] reads, for a page that sends several together.
    List<Query<?>> queries(Grant granted, Collection<PersonId> people);
}
