package kith.outcomes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the answers were given.
public enum MeasurementMode {
    INTERVIEW("In a conversation"),
    SELF("The person filled it in"),
    PROXY("Somebody answered for the person"),
    JUDGEMENT("A worker's judgement");

    private final String words;

    MeasurementMode(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As the database keeps it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one that a form chose; empty where it is none.
    public static Optional<MeasurementMode> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
