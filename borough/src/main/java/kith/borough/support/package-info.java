/// The invented services of the demonstration borough, as the feeds of two directories.
@NullMarked
package kith.borough.support;

import org.jspecify.annotations.NullMarked;
