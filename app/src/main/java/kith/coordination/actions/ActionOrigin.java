package kith.coordination.actions;

import java.util.Arrays;
import java.util.Locale;

/// What an action comes from.
public enum ActionOrigin {
    WORKER("added by a worker"),
    CONTACT("next step of a contact"),
    CANDIDATE("a candidate who was accepted"),
    JOINED("two people who were joined"),
    JOINED_PLANS("two people with a plan who were joined");

    private final String words;

    ActionOrigin(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As the database keeps it.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ActionOrigin of(String key) {
        return Arrays.stream(values())
                .filter(origin -> origin.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Actions do not come from " + key));
    }
}
