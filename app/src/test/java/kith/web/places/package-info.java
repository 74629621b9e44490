/// The page of neighbourhoods, without a server.
@NullMarked
package kith.web.places;

import org.jspecify.annotations.NullMarked;
