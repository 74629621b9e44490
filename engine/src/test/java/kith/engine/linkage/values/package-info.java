@NullMarked
package kith.engine.linkage.values;

import org.jspecify.annotations.NullMarked;
