/// Finds a person from any combination of what is known about them, tolerating typing errors.
///
/// **Start reading at** [PersonSearch].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access :: person",
            "access :: disclosure",
            "access :: history",
            "people.records",
            "people.linkage"
        })
@NullMarked
package kith.people.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
