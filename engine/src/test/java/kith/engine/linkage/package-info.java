@NullMarked
package kith.engine.linkage;

import org.jspecify.annotations.NullMarked;
