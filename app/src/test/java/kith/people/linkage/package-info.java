@NullMarked
package kith.people.linkage;

import org.jspecify.annotations.NullMarked;
