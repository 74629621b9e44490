/// Says which long-term conditions a person lives with on a day, and whether they are on the three-conditions
/// list.
///
/// **Words.** A *condition* is an entry of the catalogue, however many codes name it. What partners *said* are
/// their coded items about a person. A *span* runs from a day up to, and without, another. A *reason* is one
/// thing said that holds over a span; a condition is on the *register* while any reason holds.
///
/// **Start reading at** [Registers]; the list is [ListPeriod], the codes are [Catalogue].
@NullMarked
package kith.engine.registers;

import org.jspecify.annotations.NullMarked;
