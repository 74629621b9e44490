package kith.kernel;

import java.util.Set;

/// Keeps rows under a [PersonId], and says what becomes of them when people turn out to be one person, or one person
/// several. A module registers one as a bean for its tables; a test fails for a table with a person that nobody
/// registered.
///
/// Both methods are called in the transaction that changes the links.
public interface PersonRows {

    /// The tables it answers for, with their schema: `access.relationship`.
    Set<String> tables();

    /// Records of these people belong to one person now.
    ///
    /// @param into whom the records belong to now
    /// @param from whom they belonged to before; `into` may be among them
    void joined(PersonId into, Set<PersonId> from);

    /// Records of this person belong to several people now, or to somebody else.
    ///
    /// @param from whom the records belonged to before
    /// @param into whom they belong to now; `from` may be among them
    void parted(PersonId from, Set<PersonId> into);
}
