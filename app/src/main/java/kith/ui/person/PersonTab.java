package kith.ui.person;

/// One tab of a person's page. Each has an address of its own below the person's.
///
/// A module adds a tab by contributing a panel that stands on it.
///
/// @param order where it stands: tabs with lower numbers come first
/// @param path the last part of its address; empty for the first tab
public record PersonTab(int order, String path, String label) implements Comparable<PersonTab> {

    public static final PersonTab SUMMARY = new PersonTab(0, "", "Summary");
    public static final PersonTab TASKS = new PersonTab(200, "tasks", "Tasks and contacts");
    public static final PersonTab TIMELINE = new PersonTab(400, "timeline", "Timeline");
    public static final PersonTab SOURCES = new PersonTab(500, "sources", "Sources");

    /// The address of the tab of one person.
    public String href(String person) {
        return path.isEmpty() ? person : person + "/" + path;
    }

    @Override
    public int compareTo(PersonTab other) {
        return Integer.compare(order, other.order);
    }
}
