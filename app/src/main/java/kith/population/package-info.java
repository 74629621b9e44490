/// Registers of conditions, the three-conditions list, and one summary of each person.
///
/// All of it is derived from partners' records, in the transaction that stores them.
///
/// **Words.** A *derived person* is everything derived about one person. A person *belongs* to a neighbourhood
/// by where they are registered or where they live. The place of a person with a protected address is withheld,
/// so they belong to no neighbourhood here.
///
/// **Start reading at** [Population], which derives it, and [Lists], which shows it.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "places",
            "partners",
            "access",
            "access :: person",
            "access :: disclosure",
            "access :: relationships",
            "access :: teams",
            "people.records",
            "people.linkage",
            "people.review",
            "record :: facts"
        })
@NullMarked
package kith.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
