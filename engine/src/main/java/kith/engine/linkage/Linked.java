package kith.engine.linkage;

import java.util.List;

/// What a rule made of some records: the groups that are one person each, and the pairs it leaves to a human.
///
/// Every record is in exactly one group. Groups and the records in them are in ascending order of record.
public record Linked(List<List<Long>> groups, List<Doubt> doubts) {

    public Linked {
        groups = groups.stream().map(List::copyOf).toList();
        doubts = List.copyOf(doubts);
    }

    /// Two records that may or may not be one person's, each the first of its group, and why the rule does not say.
    public record Doubt(long one, long other, String why) {}
}
