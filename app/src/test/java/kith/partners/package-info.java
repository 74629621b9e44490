@NullMarked
package kith.partners;

import org.jspecify.annotations.NullMarked;
