package kith.ui;

import java.util.ArrayList;
import java.util.List;

/// One entry of the menu. Modules contribute their own; `web` shows those that the viewer may open.
///
/// @param order where it stands: entries with lower numbers come first
public record MenuEntry(String label, String href, int order, Section section) implements Comparable<MenuEntry> {

    @Override
    public int compareTo(MenuEntry other) {
        return Integer.compare(order, other.order);
    }

    /// The menu that these entries make: a section of several entries is one entry, which leads to its page.
    public static List<MenuEntry> shortened(List<MenuEntry> entries) {
        List<MenuEntry> menu = new ArrayList<>();
        for (Section section : Section.values()) {
            List<MenuEntry> within =
                    entries.stream().filter(entry -> entry.section == section).toList();
            if (section == Section.MAIN || within.size() == 1) {
                menu.addAll(within);
            } else if (!within.isEmpty()) {
                menu.add(new MenuEntry(section.label, section.href, within.getLast().order, section));
            }
        }
        return List.copyOf(menu);
    }

    /// Which part of the menu it stands in. The entries of a section stand on a page of their own, so that the menu
    /// stays short.
    public enum Section {
        MAIN("", ""),
        DATA("About the data", "/data"),
        ADMINISTRATION("Administration", "/administration");

        private final String label;
        private final String href;

        Section(String label, String href) {
            this.label = label;
            this.href = href;
        }

        public String label() {
            return label;
        }

        /// The address of the page that lists its entries.
        public String href() {
            return href;
        }
    }
}
