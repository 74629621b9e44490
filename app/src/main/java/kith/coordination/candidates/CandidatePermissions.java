package kith.coordination.candidates;

import static kith.access.Role.COORDINATOR;

import java.util.Set;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.PersonPermission;
import kith.access.Task;
import kith.access.TaskPermission;
import kith.access.relationships.RelationshipKind;
import org.springframework.stereotype.Component;

/// Who triages candidates. What a list or a rule used may be sensitive, so only coordinators see it.
@Component
public final class CandidatePermissions implements Permissions {

    public static final PersonPermission TRIAGE = PersonPermission.of(
            "coordination.triage",
            "why a person is a candidate",
            "Care coordinators decide about candidates of their own team.",
            Clause.related("case-finding", Set.of(RelationshipKind.CASE_FINDING), COORDINATOR),
            Clause.related("relationship", RelationshipKind.KEPT, COORDINATOR));

    public static final TaskPermission<TriageCandidates> QUEUE = TaskPermission.showingPeople(
            TriageCandidates.class,
            "coordination.candidates",
            "the candidates of a team",
            "Care coordinators see the candidates whom their team triages.",
            Clause.role(COORDINATOR));

    /// Deciding about a team's candidates.
    public interface TriageCandidates extends Task {}
}
