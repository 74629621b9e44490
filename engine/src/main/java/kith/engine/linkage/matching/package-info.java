/// Finds the records that are one person's, by weights learned from the records themselves.
///
/// **Words.** A *comparison* is what of two records is compared, and comes out at a level. A *weight* is
/// evidence in bits: one more bit makes it twice as likely that the two are one person. A *rule* is a way to
/// find pairs worth comparing; records with the same *key* on a rule stand in one *block*. A *model* is
/// everything that was learned, frozen. A *link* is a pair whose probability reaches the threshold; a *cluster*
/// is the records of one person.
///
/// **Start reading at** [Model], then [ParameterEstimation] for where it comes from.
@NullMarked
package kith.engine.linkage.matching;

import org.jspecify.annotations.NullMarked;
