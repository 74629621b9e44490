package kith.web;

import java.util.List;
import kith.access.DeclaredPermissions;
import kith.access.Viewer;
import kith.ui.Link;
import kith.ui.MenuEntry.Section;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The pages of the sections of the menu: each lists the entries that the viewer may open.
@Controller
@RequiresPermission("population.figures")
class MenuSectionController {

    private final DeclaredPermissions permissions;

    MenuSectionController(DeclaredPermissions permissions) {
        this.permissions = permissions;
    }

    @GetMapping("/data")
    ModelAndView data(Viewer viewer) {
        return page(viewer, Section.DATA);
    }

    @GetMapping("/administration")
    ModelAndView administration(Viewer viewer) {
        return page(viewer, Section.ADMINISTRATION);
    }

    private ModelAndView page(Viewer viewer, Section section) {
        List<Link> entries = PermittedMenus.within(section, permissions.menu(viewer));
        if (entries.isEmpty()) {
            throw new NotThere();
        }
        return Views.page("web/menuSection", new MenuSectionPage(section.label(), entries));
    }
}
