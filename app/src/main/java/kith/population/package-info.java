/// What is known about everybody at once: registers of conditions, the three-conditions list, and one summary a person.
///
/// All of it is derived from what partners said, and follows in the transaction in which they said it.
///
/// **Words.** A *standing* is everything derived about one person. A person *belongs* to a neighbourhood by where they
/// are registered or by where they are resident. Who is flagged belongs nowhere here: their place is withheld.
///
/// **Start reading at** [Population], which keeps it, and [Lists], which shows it.
@ApplicationModule(
        allowedDependencies = {"kernel", "ui", "places", "partners", "access", "people.records", "people.linkage", "people.review"})
@NullMarked
package kith.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
