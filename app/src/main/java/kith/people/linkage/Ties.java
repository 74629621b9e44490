package kith.people.linkage;

import java.util.List;

/// What is between records besides what they say: rulings that hold, and local ids that went from one to another.
public record Ties(List<DecisionRow> rulings, List<ReuseRow> reuses) {

    public static final Ties NONE = new Ties(List.of(), List.of());

    /// A record that took over the local id of an earlier one.
    public record ReuseRow(long earlier, long record) {}
}
