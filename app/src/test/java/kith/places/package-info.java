@NullMarked
package kith.places;

import org.jspecify.annotations.NullMarked;
