/// The organisations, teams and workers of the demonstration, and the work that the workers do. None of them is real,
/// except organisations that are in the borough's reference files.
///
/// **Start reading at** [SignIns], then [DemonstrationWork].
@NullMarked
package kith.cli.demonstration;

import org.jspecify.annotations.NullMarked;
