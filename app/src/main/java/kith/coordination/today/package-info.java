/// Today: the first screen of a worker who looks after people. What is due, what waits for an answer, what is new.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "partners",
            "access",
            "access :: disclosure",
            "access :: person",
            "population",
            "population :: changes",
            "coordination.cases",
            "coordination.actions",
            "coordination.candidates",
            "coordination.plans"
        })
@NullMarked
package kith.coordination.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
