/// Cases, their key workers, and hand-overs from one key worker to another.
///
/// **Words.** A *case* is the coordination of one person's care by one team (FHIR: EpisodeOfCare). Its *key
/// worker* is the one worker whom the person turns to. Where nobody is, the place is *vacant* and a team
/// covers it. A *hand-over* is offered to another worker, who accepts or refuses it.
///
/// **Start reading at** [CareCase] and [HandOver], then [Cases].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "partners",
            "places",
            "access",
            "access :: leave",
            "access :: disclosure",
            "access :: person",
            "access :: relationships",
            "access :: workers",
            "access :: teams",
            "population",
            "population :: person"
        })
@NullMarked
package kith.coordination.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
