package kith.people.linkage;

import java.util.Locale;

/// What a worker says of two records.
public enum Verdict {
    /// They are about one person.
    SAME,
    /// They are about two people.
    APART;

    public static Verdict of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
