package kith.people.records;

import java.util.Locale;

/// Why a record belongs to a person. The log of links keeps the reason as a code; pages put it into words.
public enum LinkReason {
    /// No other record is linked with it.
    STANDS_ALONE,
    /// The first rule: the same NHS number, and the birth date or the names agree.
    FIRST_RULE,
    /// The match model finds the match probability high enough.
    MODEL,
    /// A worker's decision links it, although the match model alone would not.
    DECISION_DESPITE_MODEL,
    /// A worker decided that the two records are one person's.
    DECIDED_SAME_PERSON,
    /// A worker decided that the record is somebody else's.
    DECIDED_NOT_SAME_PERSON,
    /// A worker decided that another record of this person is somebody else's.
    OTHER_DECIDED_NOT_SAME_PERSON,
    /// A worker took a decision back, and the record stands alone again.
    ALONE_SINCE_DECISION_TAKEN_BACK,
    /// A worker took a decision back, and the record belongs here again.
    DECISION_TAKEN_BACK,
    /// The partner no longer says who the record is about.
    DEMOGRAPHICS_WITHDRAWN,
    /// Written by an earlier version of Kith, in words.
    IN_WORDS;

    static LinkReason of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
