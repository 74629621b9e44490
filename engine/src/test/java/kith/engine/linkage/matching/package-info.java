@NullMarked
package kith.engine.linkage.matching;

import org.jspecify.annotations.NullMarked;
