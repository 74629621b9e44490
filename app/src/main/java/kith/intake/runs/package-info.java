/// An import run: its states and what it counted.
///
/// **Start reading at** [ImportRun].
@NamedInterface("runs")
@NullMarked
package kith.intake.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
