package kith.twins;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import kith.access.disclosure.PersonField;

/// Takes one line out of the disclosure filter for as long as something is tried: a field that tells where a
/// person is to be found is then shown like any other.
final class Mutation {

    private Mutation() {}

    /// The fields without whose line nothing leaks.
    static Set<PersonField> unnoticed(BooleanSupplier leaks) {
        return Arrays.stream(PersonField.values())
                .filter(PersonField::tellsPlace)
                .filter(field -> !without(field, leaks))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonField.class)));
    }

    private static boolean without(PersonField field, BooleanSupplier leaks) {
        set(field, false);
        try {
            return leaks.getAsBoolean();
        } finally {
            set(field, true);
        }
    }

    private static void set(PersonField field, boolean tellsPlace) {
        try {
            Field line = PersonField.class.getDeclaredField("tellsPlace");
            line.setAccessible(true);
            line.setBoolean(field, tellsPlace);
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError("The filter has changed: say here how to take a line out of it", changed);
        }
    }
}
