/// The organisations, teams and workers of the demonstration. None of them is real, except organisations that
/// are in the borough's reference files.
///
/// **Start reading at** [SignIns].
@NullMarked
package kith.cli.demonstration;

import org.jspecify.annotations.NullMarked;
