package kith.ui;

/// One entry of the menu. Modules contribute their own; `web` shows those that the viewer may open.
///
/// @param order where it stands: entries with lower numbers come first
public record MenuEntry(String label, String href, int order) implements Comparable<MenuEntry> {

    @Override
    public int compareTo(MenuEntry other) {
        return Integer.compare(order, other.order);
    }
}
