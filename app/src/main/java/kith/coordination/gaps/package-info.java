/// Which needs have no support within a walk of the people who have them, and where.
///
/// **Words.** Support is *within a walk* of a small area if it is within 1.23 km of the middle of the area in a
/// straight line, about 20 minutes on foot. A *gap* is a need and a neighbourhood in which some small area has no
/// support within a walk.
///
/// Counts of people come from what partners' records say and everybody may see, and small counts are hidden. Nobody is
/// named.
///
/// **Start reading at** [SupportGaps] and [NeedGaps].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "places",
            "access",
            "directory :: search",
            "directory :: venues",
            "coordination.needs"
        })
@NullMarked
package kith.coordination.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
