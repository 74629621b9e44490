@NullMarked
package kith.population;

import org.jspecify.annotations.NullMarked;
