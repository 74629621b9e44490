package kith.people.review;

/// How two records stand to each other in one field.
public enum Agreement {
    SAME,
    /// Not the same, and such that a slip or a change in life explains it.
    ALIKE,
    DIFFERENT,
    /// One of them, or both, say nothing.
    MISSING
}
