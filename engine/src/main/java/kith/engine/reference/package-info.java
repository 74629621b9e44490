/// Reads the project's own CSV reference files: places, organisations, and whatever else is a table of facts.
///
/// **Words.** A *table* is one file; a *row* knows its line; a *problem* names file, line and column.
///
/// **Start reading at** [kith.engine.reference.Table].
@NullMarked
package kith.engine.reference;

import org.jspecify.annotations.NullMarked;
