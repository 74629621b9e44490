package kith.access;

import java.util.Optional;
import kith.kernel.PersonId;

/// Grants for tests that are about something else than who may have them.
public final class TestGrants {

    public static PersonGrant person(PersonPermission permission, Viewer viewer, PersonId person) {
        return new PersonGrant(
                permission, viewer, person, AccessDecision.of(viewer, "test", "for a test"), Optional.empty());
    }

    public static <T extends Task> SetGrant<T> set(
            SetPermission<T> permission, Viewer viewer, PeopleSet set, SetGrant.Rows rows) {
        return new SetGrant<>(
                permission, viewer, set, rows, AccessDecision.of(viewer, "test", "for a test"), Optional.empty());
    }

    public static <T extends Task> TaskGrant<T> task(TaskPermission<T> permission, Viewer viewer) {
        return new TaskGrant<>(permission, viewer, AccessDecision.of(viewer, "test", "for a test"), Optional.empty());
    }

    private TestGrants() {}
}
