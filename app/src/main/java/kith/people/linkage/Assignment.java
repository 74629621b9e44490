package kith.people.linkage;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Which person each record belongs to: as it is, or as a match prepares it.
interface Assignment {

    /// The records of everybody that one of these records belongs to.
    Set<Long> together(Collection<Long> records);

    /// The person of each of these records. A record that belongs to nobody is missing.
    Map<Long, Long> persons(Collection<Long> records);
}
