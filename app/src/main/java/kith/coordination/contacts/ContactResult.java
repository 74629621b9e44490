package kith.coordination.contacts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What came of a contact.
public enum ContactResult {
    SPOKE("Spoke"),
    LEFT_MESSAGE("Left a message"),
    NO_ANSWER("No answer"),
    SENT("Sent"),
    DID_NOT_ATTEND("Did not attend"),
    CANCELLED("Cancelled by us");

    private final String words;

    ContactResult(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As the database keeps it.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one that a form chose; empty where it is none.
    public static Optional<ContactResult> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    static ContactResult of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("There is no ContactResult called " + key));
    }
}
