package kith.population.changes;

import java.time.LocalDate;
import kith.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// Something that may be a change, as it was read: a fact, the last contact, a move, a death, or an entry on the list.
///
/// @param origin what it was read from
/// @param kind of a fact
/// @param words of a fact; of a move, what moved
/// @param before of a move
/// @param after of a move
record ChangeRow(
        String origin,
        long person,
        @Nullable Integer partner,
        @Nullable Integer kind,
        @Nullable String code,
        @Nullable String words,
        @Nullable LocalDate happened,
        @Nullable LocalDate recorded,
        @Nullable LocalDate ended,
        @Nullable Integer clinical,
        @Nullable String before,
        @Nullable String after) {

    PersonId personId() {
        return new PersonId(person);
    }

    /// The day it began, or else the day on which it was written down.
    @Nullable
    LocalDate day() {
        return happened == null ? recorded : happened;
    }

    @Override
    public String toString() {
        return "ChangeRow[" + origin + " of person " + person + "]";
    }
}
