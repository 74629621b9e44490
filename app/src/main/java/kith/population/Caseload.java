package kith.population;

import java.util.List;

/// One page of the three-conditions list, and how many people are on all its pages.
public record Caseload(Question asked, int total, List<CaseloadEntry> people) {

    public Caseload {
        people = List.copyOf(people);
    }

    public int pages() {
        return Math.max(1, (total + asked.pageSize() - 1) / asked.pageSize());
    }

    /// Says how many, and not who.
    @Override
    public String toString() {
        return people.size() + " of " + total + " people";
    }
}
