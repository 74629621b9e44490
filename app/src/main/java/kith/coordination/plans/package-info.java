/// A person's plan: one, in their words, agreed with them, and the same for everybody who supports them.
///
/// **Words.** A *plan* (PRSB: personalised care and support plan; FHIR: CarePlan) has *sections* of plain text.
/// Each time somebody saves there is a new *version*; nothing that was written is lost. Two people who change the
/// same section at once both keep their words: Kith merges them, or opens a *conflict* that somebody settles.
///
/// **Start reading at** [Plan] and [SectionMerge], then [Plans].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "partners",
            "access",
            "access :: disclosure",
            "access :: relationships",
            "access :: person",
            "access :: workers",
            "population",
            "population :: changes",
            "coordination.cases",
            "coordination.actions",
            "coordination.needs",
            "coordination.circles"
        })
@NullMarked
package kith.coordination.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
