/// Who may see and do what, and the log of what was shown.
///
/// A module declares its *permissions* as constants of a class that implements [Permissions]. [Grants] decides
/// and gives a *grant* of the permission's own kind: a [PersonGrant] opens one person, a [SetGrant] a list, a
/// [TaskGrant] one task. A façade or store takes the kind it needs, so a grant of another kind does not
/// compile.
///
/// **Words**: a *viewer* is a worker in one role, with a purpose. A *clause* is one way in which a permission
/// is given. A *relationship* is what a team or a worker has to do with a person. A *reason* is what a viewer
/// says where role and relationship alone do not open something.
///
/// **Start reading at** [Grants], then [AccessRules].
@ApplicationModule(allowedDependencies = {"kernel", "ui", "places", "partners"})
@NullMarked
package kith.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
