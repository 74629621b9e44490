/// Derives registers and summaries from partners' records.
///
/// **Start reading at** [Population].
@NamedInterface("derivation")
@NullMarked
package kith.population.derivation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
