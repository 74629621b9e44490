/// The coordination of a person's care.
///
/// | module | owns |
/// |---|---|
/// | [kith.coordination.cases] | cases, key workers and hand-overs |
///
/// Other modules name the nested module that they use.
@ApplicationModule(allowedDependencies = {"coordination.cases"})
@NullMarked
package kith.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
