package kith.coordination.candidates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a candidate is not taken.
public enum DeclineReason {
    PERSON_SAID_NO("The person said no"),
    COULD_NOT_BE_REACHED("The person could not be reached"),
    HELPED_ALREADY("Others help already"),
    NO_NEED("There is no need at the moment"),
    NOT_SUITABLE("This service is not suitable"),
    MOVED_AWAY("The person has moved away"),
    DIED("The person has died");

    private final String words;

    DeclineReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As the database keeps it: `no-need`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reason that a form chose; empty where it is none.
    public static Optional<DeclineReason> find(String key) {
        return Arrays.stream(values())
                .filter(reason -> reason.key().equals(key))
                .findFirst();
    }

    static DeclineReason of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No candidate is declined because of " + key));
    }
}
