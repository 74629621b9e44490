package kith.engine.linkage.decisions;

/// A reviewer's decision about two records. The lower record comes first.
///
/// @param id orders decisions by when they were made: of two about the same records, the higher holds
public record Decision(long id, long record, long other, Verdict verdict) {

    /// What a reviewer decides.
    public enum Verdict {
        SAME_PERSON,
        NOT_SAME_PERSON
    }

    public Decision {
        if (record > other) {
            long lower = other;
            other = record;
            record = lower;
        }
    }

    boolean isSamePerson() {
        return verdict == Verdict.SAME_PERSON;
    }
}
