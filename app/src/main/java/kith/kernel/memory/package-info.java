/// Small tables that every page needs, kept in memory.
@NullMarked
package kith.kernel.memory;

import org.jspecify.annotations.NullMarked;
