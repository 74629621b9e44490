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

    /// Two records that may or may not be one person's, each the first of its group, and why the rule does not
    /// say.
    public record Doubt(long one, long other, Reason reason) {}

    /// Why a rule leaves two records that share an NHS number to a worker.
    public enum Reason {
        /// A birth date is missing, and more than one person has these names.
        MISSING_BIRTH_DATE_AND_SEVERAL_FIT,
        /// A birth date is missing, and the names are not both the same.
        MISSING_BIRTH_DATE_AND_OTHER_NAMES,
        /// The birth date is the same, but neither do the family names sound alike nor the given names begin
        /// alike.
        SAME_BIRTH_DATE_AND_OTHER_NAMES,
        /// The birth dates differ.
        OTHER_BIRTH_DATE,
        /// The match model does not find them likely enough.
        MODEL_DISAGREES
    }
}
