/// The list of people: everybody a worker looks after, may offer help or finds on the list of the neighbourhood.
///
/// **Words.** A *filter* narrows the list. A *view* is a set of filters that a worker saved under a name.
///
/// **Start reading at** [PeopleQuestion], then [PeopleList].
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
            "population",
            "population :: changes",
            "coordination.cases",
            "coordination.candidates"
        })
@NullMarked
package kith.coordination.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
