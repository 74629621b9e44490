/// Measures how well records are linked, for everybody and by group.
///
/// **Start reading at** [LinkageQuality].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "places",
            "partners",
            "access",
            "access :: disclosure",
            "people.records",
            "people.linkage",
            "people.review"
        })
@NullMarked
package kith.people.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
