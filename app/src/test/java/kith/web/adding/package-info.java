@NullMarked
package kith.web.adding;

import org.jspecify.annotations.NullMarked;
