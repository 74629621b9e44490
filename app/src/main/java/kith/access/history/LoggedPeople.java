package kith.access.history;

import java.util.Collection;
import java.util.List;
import kith.access.AccessPermissions.ReadLog;
import kith.access.TaskGrant;
import kith.kernel.PersonId;

/// Who the people in the log are. The module that keeps people provides it. It answers with names, dates of birth and
/// keys only, which are withheld from nobody who may know of a person.
public interface LoggedPeople {

    /// Those of these people of whom anything is recorded, by name.
    List<LoggedPerson> named(TaskGrant<ReadLog> granted, Collection<PersonId> people);

    /// Everybody with this NHS number, this family name or this full name, by name.
    List<LoggedPerson> matching(TaskGrant<ReadLog> granted, String numberOrName, int atMost);
}
