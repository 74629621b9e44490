/// Who may see what, and the log of what was shown.
///
/// **Words**: a *viewer* is a worker with a purpose; a *grant* is the only key to anything about a person; a *reason*
/// is
/// what a viewer says where their work alone does not open the door.
///
/// **Start reading at** [Grants].
@ApplicationModule(allowedDependencies = {"kernel", "ui", "places", "partners"})
@NullMarked
package kith.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
