@NullMarked
package kith.access.workers;

import org.jspecify.annotations.NullMarked;
