package kith.people.review;

import kith.engine.linkage.values.ComparisonLevel;

/// How far two records agree in one field.
public enum Agreement {
    SAME,
    /// Not the same, but alike: a typing error, a short form or a move may explain the difference.
    ALIKE,
    DIFFERENT,
    /// At least one of the two records has no value.
    MISSING,
    /// Both have a value, but not one that can be compared, such as a birth date without a day.
    NOT_COMPARED;

    static Agreement of(ComparisonLevel level) {
        return switch (level.agreement()) {
            case EXACT -> SAME;
            case PARTIAL -> ALIKE;
            case DISAGREEMENT -> DIFFERENT;
        };
    }
}
