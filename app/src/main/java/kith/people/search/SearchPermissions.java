package kith.people.search;

import static kith.access.Role.COORDINATOR;
import static kith.access.Role.GP;
import static kith.access.Role.LINK_WORKER;
import static kith.access.Role.MENTAL_HEALTH;
import static kith.access.Role.NURSE;
import static kith.access.Role.PRACTICE_STAFF;
import static kith.access.Role.SOCIAL_WORKER;

import kith.access.Clause;
import kith.access.Permissions;
import kith.access.Task;
import kith.access.TaskPermission;
import org.springframework.stereotype.Component;

/// Who searches the borough.
@Component
public final class SearchPermissions implements Permissions {

    public interface SearchPeople extends Task {}

    public static final TaskPermission<SearchPeople> SEARCH = TaskPermission.showingPeople(
                    SearchPeople.class,
                    "people.search",
                    "a search of the borough",
                    "Workers in health and social care search the borough for a person, and say why.",
                    Clause.reason(
                            "To search the borough, say why you need to. Your reason is recorded.",
                            COORDINATOR,
                            LINK_WORKER,
                            GP,
                            PRACTICE_STAFF,
                            NURSE,
                            SOCIAL_WORKER,
                            MENTAL_HEALTH))
            .inMenu("Find a person", "/search", 10);
}
