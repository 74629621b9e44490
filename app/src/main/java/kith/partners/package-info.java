/// The organisations around a neighbourhood, what they belong to as of a day, and those of them that send their
/// records.
///
/// **Words.** An *organisation* is known by its code; what it is called, whether it is open, and its
/// *federation* and *network* have dates. A *partner* is an organisation that sends records; one that came
/// unannounced is *listed for completing*. A *succession* is the day on which duties passed from one
/// organisation to another by law.
///
/// A *team* belongs to an organisation, *covers* neighbourhoods, practices or nothing, and has a *duty desk*.
///
/// **Start reading at** [Organisations], [Teams] and [Partners]; a borough's files are taken by [Boroughs].
@ApplicationModule(allowedDependencies = {"kernel", "ui", "places"})
@NullMarked
package kith.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
