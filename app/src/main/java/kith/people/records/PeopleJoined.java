package kith.people.records;

import java.util.List;
import java.util.Set;
import kith.kernel.PersonId;

/// People turned out to be one. It is heard in the transaction in which it happens.
///
/// Whoever keeps work for people under their [PersonId] listens: work of two people who are now one is a task
/// for a human, and nothing is decided about it. All that happened in one batch comes at once.
public record PeopleJoined(List<Joining> joinings) {

    public PeopleJoined {
        joinings = List.copyOf(joinings);
    }

    /// @param into whom the records belong to now
    /// @param from whom they belonged to before; `into` may be among them. One alone goes on under another
    /// number.
    public record Joining(PersonId into, Set<PersonId> from) {}
}
