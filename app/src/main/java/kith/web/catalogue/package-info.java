/// The catalogue of conditions, and how much of what came in it covers.
@NullMarked
package kith.web.catalogue;

import org.jspecify.annotations.NullMarked;
