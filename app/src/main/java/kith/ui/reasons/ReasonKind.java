package kith.ui.reasons;

import java.util.Arrays;
import java.util.Optional;

/// Why somebody needs to see a person whom their work alone does not open. The worker adds words of their own.
public enum ReasonKind {
    CONTACT("contact", "The person, or somebody for them, contacted us"),
    REFERRAL("referral", "A referral or a discharge"),
    VISIT("visit", "An appointment, a visit or a meeting"),
    SAFETY("safety", "Somebody may be at risk"),
    RECORDS("records", "A record may be wrong or missing"),
    OTHER("other", "Another reason");

    private final String key;
    private final String words;

    ReasonKind(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /// As forms send it and the database keeps it.
    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    public static Optional<ReasonKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
