/// Candidates: people whom a team thinks of offering help.
///
/// **Words.** The three-conditions list, a rule, a partner's request or a worker's own concern makes somebody a
/// *candidate*. A team *triages*: a human accepts, declines, defers, or says that it is a duplicate. Nothing is
/// accepted by a machine. The team has the relationship *case finding* with the person while the candidate is
/// open.
///
/// **Start reading at** [Candidate], then [Candidates] and [CaseFindingRun].
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
            "access :: relationships",
            "access :: workers",
            "access :: teams",
            "population",
            "population :: person",
            "coordination.cases",
            "coordination.actions",
            "coordination.contacts"
        })
@NullMarked
package kith.coordination.candidates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
