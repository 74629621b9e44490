package kith.coordination.plans;

import static kith.access.Role.COORDINATOR;
import static kith.access.Role.GP;
import static kith.access.Role.LINK_WORKER;
import static kith.access.Role.MENTAL_HEALTH;
import static kith.access.Role.NURSE;
import static kith.access.Role.PRACTICE_STAFF;
import static kith.access.Role.SOCIAL_WORKER;

import java.util.Set;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.PersonPermission;
import kith.access.Role;
import kith.access.relationships.RelationshipKind;
import org.springframework.stereotype.Component;

/// Who reads and writes a person's plan.
@Component
public final class PlanPermissions implements Permissions {

    /// Whoever supports the person works with the one plan. A reason opens a record to be read, and not the plan.
    public static final PersonPermission PLAN = PersonPermission.of(
            "coordination.plan",
            "the plan of a person",
            "Workers read and write the plan of those they have a relationship with.",
            Clause.related("practice-list", Set.of(RelationshipKind.PRACTICE_LIST), GP),
            Clause.related(
                    "relationship",
                    RelationshipKind.KEPT,
                    COORDINATOR,
                    LINK_WORKER,
                    GP,
                    NURSE,
                    SOCIAL_WORKER,
                    MENTAL_HEALTH));

    private static final Clause PRACTICE =
            Clause.related("practice-list", Set.of(RelationshipKind.PRACTICE_LIST), GP, PRACTICE_STAFF);

    private static final Clause CIRCLE = Clause.related("in-the-circle", RelationshipKind.KEPT, Role.CARING);

    /// Each section has an audience, which a permission does not replace. A reason does not open the plan.
    public static final PersonPermission READ = PersonPermission.of(
            "coordination.plan-read",
            "the plan of a person",
            "Everybody in the circle of a person reads the sections of the plan that are for them.",
            PRACTICE,
            CIRCLE);

    /// About Me is for everybody who supports the person (About Me v2.0.1). A reason does not open it.
    public static final PersonPermission ABOUT_ME = PersonPermission.of(
            "coordination.about-me",
            "what a person says about themselves",
            "Everybody in the circle of a person reads what the person says about themselves.",
            PRACTICE,
            CIRCLE);
}
