package kith.coordination.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why the coordination of somebody's care ended.
public enum FinishReason {
    GOALS_MET("The goals are met"),
    PARTLY_MET("The goals are partly met, and the person is content"),
    MOVED_TO_OTHER_SERVICE("Another service has taken over"),
    DECLINED_AFTER_CONTACT("The person declined after contact"),
    DISENGAGED("The person no longer takes part"),
    UNABLE_TO_CONTACT("The person could not be reached"),
    NOT_SUITABLE("It was not suitable, and the person was directed elsewhere"),
    MOVED_OUT_OF_AREA("The person has moved out of the area"),
    LONG_ADMISSION("The person is in hospital or a care home for long"),
    DIED("The person has died"),
    SAFEGUARDING("Safeguarding has taken over"),
    DUPLICATE("It is a duplicate of another case"),
    TIME_LIMIT("The time limit of the caseload was reached");

    private final String words;

    FinishReason(String words) {
        this.words = words;
    }

    /// The reason of a key that the database keeps.
    ///
    /// @throws IllegalArgumentException where there is none
    static FinishReason of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("There is no reason called " + key));
    }

    /// The reason that a form chose; empty where it is none.
    public static Optional<FinishReason> find(String key) {
        return Arrays.stream(values())
                .filter(reason -> reason.key().equals(key))
                .findFirst();
    }

    /// As the database keeps it: `goals-met`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String words() {
        return words;
    }
}
