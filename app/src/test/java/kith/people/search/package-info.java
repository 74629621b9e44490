@NullMarked
package kith.people.search;

import org.jspecify.annotations.NullMarked;
