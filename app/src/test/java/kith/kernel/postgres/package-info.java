@NullMarked
package kith.kernel.postgres;

import org.jspecify.annotations.NullMarked;
