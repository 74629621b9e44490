@NullMarked
package kith.engine.measures;

import org.jspecify.annotations.NullMarked;
