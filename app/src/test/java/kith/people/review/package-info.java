@NullMarked
package kith.people.review;

import org.jspecify.annotations.NullMarked;
