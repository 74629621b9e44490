/// The demonstration borough: a seeded generator of partners' feeds, with the truth of who is who.
@NullMarked
package kith.borough;

import org.jspecify.annotations.NullMarked;
