@NullMarked
package kith.record;

import org.jspecify.annotations.NullMarked;
