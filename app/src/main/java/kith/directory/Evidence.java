package kith.directory;

import java.util.Locale;

/// What speaks against an entry.
public enum Evidence {
    MAIL_BOUNCED,
    LINK_DEAD,
    NOT_ANSWERED,
    REPORTED_WRONG;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
