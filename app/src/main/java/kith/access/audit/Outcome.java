package kith.access.audit;

import org.springframework.modulith.NamedInterface;

/// How an asking ended.
@NamedInterface("audit")
public enum Outcome {
    GRANTED("granted"),
    DENIED("denied"),
    /// Not opened yet: the viewer was asked to say why.
    NEEDS_REASON("needs-reason"),
    /// The viewer said why. It opens the record for an hour.
    REASON_GIVEN("reason-given"),
    /// As granted, and what was shown left Kith as a file.
    EXPORTED("exported");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /// As the log keeps it.
    public String words() {
        return words;
    }

    static Outcome of(String words) {
        for (Outcome outcome : values()) {
            if (outcome.words.equals(words)) {
                return outcome;
            }
        }
        throw new IllegalStateException("No outcome is called " + words);
    }
}
