/// Setting up teams: who runs them, what they cover and how to reach their duty desk.
///
/// **Start reading at** [TeamChanges].
@NamedInterface("teams")
@NullMarked
package kith.access.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
