package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kith.access.DeclaredPermissions;
import kith.access.Viewer;
import kith.access.waiting.WaitingWork;
import kith.ui.Link;
import kith.ui.MenuEntry;
import kith.ui.MenuEntry.Section;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The menu of who asks for a page: an entry for each permission that they have and that has one. A section of
/// several entries is one entry, which leads to a page with all of them. An entry counts the work that waits there.
@Component
class PermittedMenus implements Menus {

    private final ViewerArgumentResolver viewers;
    private final DeclaredPermissions permissions;
    private final List<WaitingWork> waiting;

    PermittedMenus(ViewerArgumentResolver viewers, DeclaredPermissions permissions, List<WaitingWork> waiting) {
        this.viewers = viewers;
        this.permissions = permissions;
        this.waiting = List.copyOf(waiting);
    }

    @Override
    public List<Link> of(HttpServletRequest request) {
        return viewers.of(request).map(this::menu).orElse(List.of());
    }

    @Override
    public String first(HttpServletRequest request) {
        return viewers.of(request).map(permissions::menu).orElse(List.of()).stream()
                .findFirst()
                .map(MenuEntry::href)
                .orElse("/");
    }

    private List<Link> menu(Viewer viewer) {
        return MenuEntry.shortened(permissions.menu(viewer)).stream()
                .map(entry -> new Link(entry.label() + count(viewer, entry), entry.href()))
                .toList();
    }

    /// Where the database does not answer, the menu of the page that says so has no counts.
    private String count(Viewer viewer, MenuEntry entry) {
        try {
            int count = waiting.stream()
                    .filter(work -> work.hrefs().contains(entry.href()))
                    .mapToInt(work -> work.count(viewer))
                    .sum();
            return count == 0 ? "" : " (%d)".formatted(count);
        } catch (DataAccessException _) {
            return "";
        }
    }

    /// The entries of a section that the viewer may open.
    static List<Link> within(Section section, List<MenuEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.section() == section)
                .map(entry -> new Link(entry.label(), entry.href()))
                .toList();
    }
}
