@NullMarked
package kith.intake;

import org.jspecify.annotations.NullMarked;
