package kith.people.review;

import java.util.List;

/// What waits to be reviewed: the weightiest and oldest, as many as the team can review in a week, and how many there
/// are
/// in all.
///
/// @param pace how many pairs a week the team can review
/// @param putOff how many of all were put off until later
public record Backlog(List<BacklogEntry> week, long all, long putOff, int pace) {

    public Backlog {
        week = List.copyOf(week);
    }
}
