/// The neighbourhoods in their versions, and who would move from one to the next.
@NullMarked
package kith.web.places;

import org.jspecify.annotations.NullMarked;
