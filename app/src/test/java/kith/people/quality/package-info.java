@NullMarked
package kith.people.quality;

import org.jspecify.annotations.NullMarked;
