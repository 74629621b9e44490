/// Actions: what somebody has to do for a person, by when.
///
/// **Words.** An *action* (FHIR: Task) has one *owner*: a worker, or the duty desk of a team. It is *overdue*
/// from midnight in London after the day on which it was due. That is worked out and never kept.
///
/// **Start reading at** [Action], then [Actions].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "partners",
            "access",
            "access :: leave",
            "access :: person",
            "access :: disclosure",
            "access :: relationships",
            "access :: workers",
            "access :: teams",
            "population",
            "population :: person",
            "coordination.cases"
        })
@NullMarked
package kith.coordination.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
