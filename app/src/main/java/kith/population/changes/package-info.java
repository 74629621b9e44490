/// What changed about people lately, by rules with a version. Each change says its rule, its words, its
/// source and its day.
///
/// A change obeys the grant: what a security label hides makes no change, and of somebody whose address is
/// protected nothing is said that tells where they are.
///
/// **Start reading at** [Changes].
@NamedInterface("changes")
@NullMarked
package kith.population.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
