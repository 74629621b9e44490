/// The clerical review of pairs of records that may or may not be about one person.
///
/// **Start reading at** [Review].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "places",
            "partners",
            "access",
            "access :: person",
            "access :: disclosure",
            "access :: workers",
            "people.records",
            "people.linkage"
        })
@NullMarked
package kith.people.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
