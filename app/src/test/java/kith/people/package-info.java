@NullMarked
package kith.people;

import org.jspecify.annotations.NullMarked;
