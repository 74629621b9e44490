/// The demonstration borough: a generator of partners' feeds from a seed, with the true person for every record.
@NullMarked
package kith.borough;

import org.jspecify.annotations.NullMarked;
