/// Says which records are about one person.
///
/// **Words.** A *number* is an NHS number that passes its check. A *name* is compared folded: without case,
/// marks, spaces or punctuation. A *group* is the records taken to be one person's; a *doubt* is a pair that a
/// human should look at.
///
/// **Start reading at** [FirstRule] for records that share a number, and at
/// [kith.engine.linkage.matching.Model] for all others.
@NullMarked
package kith.engine.linkage;

import org.jspecify.annotations.NullMarked;
