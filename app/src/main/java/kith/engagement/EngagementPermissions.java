package kith.engagement;

import static kith.access.Role.ADMINISTRATOR;
import static kith.access.Role.GOVERNANCE;

import kith.access.AdministrativeAction;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.TaskPermission;
import kith.ui.MenuEntry;
import org.springframework.stereotype.Component;

/// Who writes what the partnership tells the public.
@Component
public final class EngagementPermissions implements Permissions {

    public interface WritePublicPages extends AdministrativeAction {}

    public static final TaskPermission<WritePublicPages> PAGES = TaskPermission.showingNobody(
                    WritePublicPages.class,
                    "engagement.pages",
                    "the pages of the public site",
                    "Administrators and information governance leads write and publish the pages of the public site.",
                    Clause.role(ADMINISTRATOR, GOVERNANCE))
            .inMenu("Public pages", "/public-pages", 92, MenuEntry.Section.ADMINISTRATION);
}
