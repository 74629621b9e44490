@NullMarked
package kith.engine.terms;

import org.jspecify.annotations.NullMarked;
