package kith.coordination.people;

/// Filters of the list of people, under the name that a worker gave them.
///
/// @param filters as the address of the page has them
public record SavedView(String name, String filters) {

    static final int LONGEST_NAME = 40;
    static final int LONGEST_FILTERS = 300;
}
