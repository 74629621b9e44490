package kith.coordination.people;

import java.time.LocalDate;
import java.util.UUID;
import kith.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// One row of the list, as the database finds it.
///
/// @param conditionKeys keys of conditions, a line each
/// @param people how many there are on all pages
record PeopleListRow(
        PersonId person,
        UUID key,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        LocalDate deadOn,
        @Nullable String conditionKeys,
        @Nullable LocalDate enteredOn,
        boolean candidate,
        @Nullable Long careCase,
        @Nullable String state,
        @Nullable Long keyWorker,
        @Nullable LocalDate contactOn,
        @Nullable String step,
        @Nullable LocalDate dueOn,
        boolean ownStep,
        long people) {

    @Override
    public String toString() {
        return "PeopleListRow[" + person + "]";
    }
}
