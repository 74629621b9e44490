/// How confidential codes are: the lists in force, what governance leads decided about codes that no list has,
/// and labelling again what is stored.
///
/// **Words.** To *classify* is to decide how confidential a code is, or what a partner sends of one kind. What is
/// *unclassified* is restricted.
///
/// **Start reading at** [Labelling].
@NamedInterface("labels")
@NullMarked
package kith.intake.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
