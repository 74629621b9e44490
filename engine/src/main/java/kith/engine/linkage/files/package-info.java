/// Anybody's files of people, matched: read by a map of columns, and written down with what was found.
///
/// **Words.** A *map* says which column holds which field. The *truth* is a column that says who is who; it is
/// used to score and for nothing else.
///
/// **Start reading at** [People] and [LinkRun].
@NullMarked
package kith.engine.linkage.files;

import org.jspecify.annotations.NullMarked;
