/// The first screen of a worker: what is due, what waits for an answer, what is new, and whom the worker supports.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "partners",
            "access",
            "access :: leave",
            "access :: waiting",
            "access :: workers",
            "access :: disclosure",
            "access :: person",
            "population",
            "population :: changes",
            "people.linkage",
            "people.review",
            "coordination.cases",
            "coordination.actions",
            "coordination.candidates",
            "coordination.circles",
            "coordination.plans"
        })
@NullMarked
package kith.coordination.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
