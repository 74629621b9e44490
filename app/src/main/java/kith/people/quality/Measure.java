package kith.people.quality;

import java.util.Locale;

/// What is said of how well records are matched.
public enum Measure {
    /// Of the pairs that are joined, how many are one person's.
    PRECISION,
    /// Of the pairs that are one person's, how many are joined.
    RECALL,
    /// Of the pairs that the matcher found likely, how many are one person's, beside how many it expected.
    CALIBRATION,
    /// Of the records, how many carry an NHS number.
    NHS_NUMBER,
    /// Of the records, how many say the whole date of birth.
    BIRTH_DATE;

    public static Measure of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
