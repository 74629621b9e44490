package kith.ui.person;

import java.util.List;
import kith.ui.Link;

/// What stands around every page about a person: the banner and the tabs.
///
/// @param path the address of the person's page
/// @param tab the tab that is shown; for a page that is no tab, the one that it belongs to
/// @param crumbs the pages above this one
public record PersonFrame(String path, PersonBanner banner, List<PersonTab> tabs, PersonTab tab, List<Link> crumbs) {

    public PersonFrame {
        tabs = tabs.stream().sorted().distinct().toList();
        crumbs = List.copyOf(crumbs);
    }

    public boolean isCurrent(PersonTab one) {
        return one.equals(tab);
    }

    /// The title of the page in the browser: the name, and the tab but for the first.
    public String title() {
        return tab.path().isEmpty() ? banner.name() : banner.name() + ": " + tab.label();
    }

    @Override
    public String toString() {
        return "PersonFrame[" + path + "]";
    }
}
