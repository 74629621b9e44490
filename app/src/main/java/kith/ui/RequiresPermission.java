package kith.ui;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the permission of a route. A request of a role that no clause of the permission names is refused
/// before it reaches the controller; the controller still asks the access module for the grant. A test fails
/// for a route without it.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresPermission {

    /// The key of a declared permission, as `people.search`.
    String value();
}
