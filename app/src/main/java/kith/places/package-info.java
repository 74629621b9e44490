/// Where people live and are registered: small areas, practices, and the neighbourhoods that they lie in, as of
/// a day.
///
/// **Words.** A *geography* is one way of drawing the borough into *neighbourhoods*; one is in force on a day,
/// others are planned. An *area* is a small area (LSOA), of the *edition* of 2011 or of 2021. A *placement*
/// says which neighbourhood of a geography a practice or an area is in from a day on, or that it is in none. A
/// *reference* is all of a borough's places, as its folder of files holds them.
///
/// **Start reading at** [Places], then [PlacesOn].
///
/// **Others hear** nothing: whoever keeps something worked out from places asks again.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package kith.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
