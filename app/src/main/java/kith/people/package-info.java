/// Which records are one person.
///
/// **Words**: a *record* is what one partner calls one person; its *detail* says who and where; a *link* says which
/// *person* it belongs to; a *doubt* is a pair that a human must look at; a *ruling* is what that human says of the
/// two.
///
/// Records are linked by the *model* in force, or by the first rule where there is none.
///
/// **Start reading at** [People]; for how records are matched at [Links], [Frozen] and [Matcher]; for rulings at
/// [Rulings] and [Overruling]; for the review list at [Review]; for search at [Finding].
///
/// **Others hear**, in the same transaction, of people who were joined ([PeopleJoined]) or parted ([PeopleParted]), and
/// of people who live elsewhere since the places changed ([PlacedAnew]).
@ApplicationModule(allowedDependencies = {"kernel", "places", "partners", "access"})
@NullMarked
package kith.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
