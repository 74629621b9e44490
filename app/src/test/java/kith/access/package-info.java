@NullMarked
package kith.access;

import org.jspecify.annotations.NullMarked;
