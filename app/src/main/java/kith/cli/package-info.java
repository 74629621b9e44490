/// The command line: what an operator does with Kith from a terminal or a script.
///
/// Results go to the standard output, everything else to the standard error. A command ends with 0 when it is
/// done, 1 when something was rejected or not found, 2 when it was called wrongly and 3 when it could not run.
/// It owns no data.
///
/// **Start reading at** [Main].
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "places",
            "places :: geometry",
            "partners",
            "access",
            "access :: audit",
            "access :: disclosure",
            "access :: relationships",
            "access :: teams",
            "access :: workers",
            "coordination.cases",
            "coordination.actions",
            "coordination.contacts",
            "coordination.circles",
            "coordination.candidates",
            "coordination.plans",
            "coordination.needs",
            "coordination.documents",
            "outcomes",
            "people.linkage",
            "people.quality",
            "people.search",
            "population",
            "intake",
            "intake :: runs",
            "intake :: jobs",
            "intake :: labels",
            "intake :: rejects",
            "directory",
            "directory :: feeds",
            "engagement",
            "site"
        })
@NullMarked
package kith.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
