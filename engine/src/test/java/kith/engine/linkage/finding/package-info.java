@NullMarked
package kith.engine.linkage.finding;

import org.jspecify.annotations.NullMarked;
