/// The clock of the application.
@NullMarked
package kith.kernel.time;

import org.jspecify.annotations.NullMarked;
