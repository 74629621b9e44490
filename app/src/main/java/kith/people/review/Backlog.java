package kith.people.review;

import java.util.List;

/// What waits to be reviewed: the weightiest and oldest, as many as the team can review in a week, and how many
/// there are in all.
///
/// @param capacity how many pairs a week the team can review
/// @param deferred how many of all were put off until later
public record Backlog(List<BacklogEntry> week, long all, long deferred, int capacity) {

    public Backlog {
        week = List.copyOf(week);
    }
}
