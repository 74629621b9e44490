package kith.people.records;

import java.util.List;
import java.util.Set;
import kith.kernel.PersonId;

/// Somebody turned out to be several people, or some of their records somebody else's. It is heard in the
/// transaction in which it happens.
///
/// Whoever keeps work for people under their [PersonId] listens: whose it is now is a task for a human.
/// Somebody who was there before has the same number and key again, so work that was theirs is theirs again.
/// All that happened in one batch comes at once.
public record PeopleParted(List<Parting> partings) {

    public PeopleParted {
        partings = List.copyOf(partings);
    }

    /// @param from whom the records belonged to before
    /// @param into whom they belong to now; `from` may be among them
    public record Parting(PersonId from, Set<PersonId> into) {}
}
