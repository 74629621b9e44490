package kith.people.linkage;

import static kith.access.Role.ADMINISTRATOR;
import static kith.access.Role.COORDINATOR;
import static kith.access.Role.GP;
import static kith.access.Role.OPERATOR;

import kith.access.AdministrativeAction;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.Task;
import kith.access.TaskPermission;
import org.springframework.stereotype.Component;

/// Who decides whether two records are one person, and who matches all records.
@Component
public final class LinkagePermissions implements Permissions {

    public interface ReviewMatches extends Task {}

    public interface MatchEverybody extends AdministrativeAction {}

    public static final TaskPermission<ReviewMatches> REVIEW = TaskPermission.showingPeople(
                    ReviewMatches.class,
                    "people.review",
                    "the records in doubt",
                    "Care coordinators and GPs review possible matches from the whole borough, a pair at a time.",
                    Clause.role(COORDINATOR, GP))
            .inMenu("Possible duplicates", "/review", 20);

    public static final TaskPermission<MatchEverybody> MATCH = TaskPermission.showingNobody(
            MatchEverybody.class,
            "people.match",
            "matching all records",
            "Administrators and operators match all records with a new model.",
            Clause.role(ADMINISTRATOR, OPERATOR));
}
