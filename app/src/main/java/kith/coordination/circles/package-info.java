/// Circles: everybody who supports a person, across organisations.
///
/// **Words.** A *member* of a circle is a worker, another professional, family, a carer, a friend or a group. A
/// worker who is a member can open the person as their role allows, until the membership ends. The key worker and
/// the owners of open actions belong to the circle without being named.
///
/// **Start reading at** [CircleMember], then [Circles].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "partners",
            "access",
            "access :: person",
            "access :: disclosure",
            "access :: relationships",
            "access :: workers",
            "population",
            "population :: person",
            "coordination.cases",
            "coordination.actions"
        })
@NullMarked
package kith.coordination.circles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
