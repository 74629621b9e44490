package kith.web;

import java.util.List;
import kith.ui.Link;

/// The entries of one section of the menu.
public record MenuSectionPage(String title, List<Link> entries) {

    public MenuSectionPage {
        entries = List.copyOf(entries);
    }
}
