@NullMarked
package kith.kernel.notify;

import org.jspecify.annotations.NullMarked;
