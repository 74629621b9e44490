package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kith.access.DeclaredPermissions;
import kith.ui.Link;
import org.springframework.stereotype.Component;

/// The menu of who asks for a page: an entry for each permission that they have and that has one.
@Component
class PermittedMenus implements Menus {

    private final ViewerArgumentResolver viewers;
    private final DeclaredPermissions permissions;

    PermittedMenus(ViewerArgumentResolver viewers, DeclaredPermissions permissions) {
        this.viewers = viewers;
        this.permissions = permissions;
    }

    @Override
    public List<Link> of(HttpServletRequest request) {
        return viewers.of(request).map(permissions::menu).orElse(List.of()).stream()
                .map(entry -> new Link(entry.label(), entry.href()))
                .toList();
    }
}
