/// Where a service takes place, how far that is, and what somebody needs to be able to go there.
///
/// **Start reading at** [Venue].
@NamedInterface("venues")
@NullMarked
package kith.directory.venues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
