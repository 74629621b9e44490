package kith.kernel;

import java.util.Set;

/// Keeps rows under a [PersonId], and says what becomes of them when people turn out to be one person, or one
/// person several. Every table with a person has a bean that names it; a test reads the schema and fails for a
/// table without one.
///
/// The methods are called in the transaction that changes the links. Rows that stay as they were written, and
/// rows that are derived again from the events of the people module, need neither.
public interface PersonRows {

    /// The tables it answers for, with their schema: `access.relationship`.
    Set<String> tables();

    /// Records of these people belong to one person now.
    ///
    /// @param into whom the records belong to now
    /// @param from whom they belonged to before; `into` may be among them
    default void joined(PersonId into, Set<PersonId> from) {}

    /// Records of this person belong to several people now, or to somebody else.
    ///
    /// @param from whom the records belonged to before
    /// @param into whom they belong to now; `from` may be among them
    default void parted(PersonId from, Set<PersonId> into) {}
}
