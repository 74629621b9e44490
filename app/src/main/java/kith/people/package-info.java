/// Which records are one person.
///
/// **Words**: a *record* is what one partner calls one person; its *detail* says who and where; a *link* says which
/// *person* it belongs to; a *doubt* is a pair that a human must look at.
///
/// **Start reading at** [People].
@ApplicationModule(allowedDependencies = {"kernel", "places", "partners", "access"})
@NullMarked
package kith.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
