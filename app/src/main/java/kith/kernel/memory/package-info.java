/// What many read and few change, kept in memory.
@NullMarked
package kith.kernel.memory;

import org.jspecify.annotations.NullMarked;
