/// Partners' records and the people they belong to.
///
/// A *record* is what one partner calls one person. Its *demographics* say who and where that person is. A
/// *link* says which *person* the record belongs to.
///
/// **Start reading at** [People].
///
/// **Events**, all published in the transaction that makes the change: [DemographicsChanged], [PeopleJoined],
/// [PeopleParted] and [PlacedAnew].
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
            "access :: relationships"
        })
@NullMarked
package kith.people.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
