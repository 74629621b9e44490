/// What a person can be looked up by, tolerant of typing errors.
///
/// **Words**: a *clue* is what is said of somebody, by a record or by whoever looks for them; a *search key* is
/// a number that stands for a clue as it sounds, so that two clues that sound alike have it in common; a
/// *typing error* is a way in which a number or a day is written down wrongly.
///
/// **Start reading at** [SearchTerms].
@NullMarked
package kith.engine.linkage.finding;

import org.jspecify.annotations.NullMarked;
