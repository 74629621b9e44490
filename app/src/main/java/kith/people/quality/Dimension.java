package kith.people.quality;

import java.util.Locale;

/// By what people are sorted into groups. Somebody is of the group that most of their records say; of two
/// said equally often, of the one that comes first; and where none says it, of the group *not known*.
public enum Dimension {
    EVERYBODY,
    /// White, mixed, Asian, Black, other: the headings of the categories of 2001.
    ETHNIC_GROUP,
    /// NHS Data Dictionary: ETHNIC CATEGORY, the codes of 2001.
    ETHNIC_CATEGORY,
    /// Fifths of England's small areas by the Index of Multiple Deprivation 2025, 1 the most deprived. A
    /// flagged person's is not known.
    DEPRIVATION,
    /// Years of age on the day of the run.
    AGE,
    SEX;

    public static Dimension of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
