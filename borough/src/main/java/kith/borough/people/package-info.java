/// The people of the demonstration borough as they really are: households, homes, names, conditions, needs, and
/// the partners that know them. **Start reading at** [kith.borough.people.Households].
@NullMarked
package kith.borough.people;

import org.jspecify.annotations.NullMarked;
