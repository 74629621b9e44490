package kith.coordination.people;

import java.util.List;

/// One page of the list of people.
///
/// @param total how many there are on all pages
/// @param isPartial whether there were too many to look at all of them
public record ListedPeople(List<ListedPerson> people, int total, boolean isPartial) {

    public ListedPeople {
        people = List.copyOf(people);
    }
}
