package kith.access;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/// The permissions that one module declares, as public constants of the class that implements this. A module
/// registers that class as a bean.
public interface Permissions {

    /// In the order in which they are written.
    default List<Permission> declared() {
        return Arrays.stream(getClass().getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> Permission.class.isAssignableFrom(field.getType()))
                .map(field -> {
                    try {
                        return (Permission) field.get(null);
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toList();
    }
}
