/// Finds whom items are about that name their subject by an NHS number and by no id.
///
/// **Start reading at** [Subjects].
@NullMarked
package kith.intake.subjects;

import org.jspecify.annotations.NullMarked;
