/// Records in memory, as linkage compares them: fields by number, and each value parsed once.
///
/// **Start reading at** [Records].
@NullMarked
package kith.engine.linkage.records;

import org.jspecify.annotations.NullMarked;
