/// Statements that read, and how several of them go to the database together.
@NullMarked
package kith.kernel.reading;

import org.jspecify.annotations.NullMarked;
