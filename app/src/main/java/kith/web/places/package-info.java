/// The page of neighbourhoods: those in force, those planned, and how many people would move.
@NullMarked
package kith.web.places;

import org.jspecify.annotations.NullMarked;
