package kith.directory;

import static kith.access.Role.ADMINISTRATOR;
import static kith.access.Role.LINK_WORKER;
import static kith.access.Role.OPERATOR;

import kith.access.AdministrativeAction;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.Role;
import kith.access.Task;
import kith.access.TaskPermission;
import org.springframework.stereotype.Component;

/// Who finds support, who reaches the people behind it, who administers the directory and who imports feeds.
@Component
public final class DirectoryPermissions implements Permissions {

    public interface FindSupport extends Task {}

    public interface ReachContacts extends Task {}

    public interface AdministerDirectory extends Task {}

    public interface ImportFeeds extends AdministrativeAction {}

    public static final TaskPermission<FindSupport> FIND = TaskPermission.showingNobody(
                    FindSupport.class,
                    "directory.find",
                    "the directory of support",
                    "Everybody who signs in finds local support.",
                    Clause.everybody())
            .inMenu("Find support", "/support", 15);

    public static final TaskPermission<ReachContacts> CONTACTS = TaskPermission.showingNobody(
            ReachContacts.class,
            "directory.contacts",
            "the named contacts of services",
            "Workers who look after people see who to ask for at a service.",
            Clause.role(Role.CARING));

    public static final TaskPermission<AdministerDirectory> ADMINISTER = TaskPermission.showingNobody(
            AdministerDirectory.class,
            "directory.administer",
            "the administration of the directory",
            "Administrators and link workers say which entries are right, which groups are the same, and which services leave the directory.",
            Clause.role(ADMINISTRATOR, LINK_WORKER));

    public static final TaskPermission<ImportFeeds> IMPORT = TaskPermission.showingNobody(
            ImportFeeds.class,
            "directory.import",
            "importing the directory",
            "Administrators and operators import the feeds of other directories.",
            Clause.role(ADMINISTRATOR, OPERATOR));
}
