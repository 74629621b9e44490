package kith.directory.freshness;

import java.util.Locale;

/// What speaks against an entry.
public enum Evidence {
    REPORTED_WRONG,
    NOT_ANSWERED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
