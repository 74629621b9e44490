/// How much a worker may look for and open in a day.
@NullMarked
package kith.access.budget;

import org.jspecify.annotations.NullMarked;
