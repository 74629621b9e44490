@NullMarked
package kith.engine.registers;

import org.jspecify.annotations.NullMarked;
