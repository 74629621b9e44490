package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kith.ui.Link;

/// The menu at the top of a page.
interface Menus {

    List<Link> of(HttpServletRequest request);

    /// The page on which somebody begins.
    default String first(HttpServletRequest request) {
        return of(request).stream().findFirst().map(Link::href).orElse("/");
    }
}
