package kith.directory.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.kernel.notify.FixedWords;

/// What a worker decided about the change of a group, and why.
public enum EditDecision implements FixedWords {
    APPROVED("Approved", "The change is approved. Everybody can see it now."),
    NOT_CONFIRMED(
            "We could not confirm it", "The change is not approved, because we could not confirm it. We may ring you."),
    NAMES_SOMEBODY(
            "It names a person or says something about one",
            "The change is not approved, because it names a person or says something about one. Everybody can read the entry."),
    NOT_ABOUT_SUPPORT(
            "It is not about what the group offers",
            "The change is not approved, because it is not about what your group offers."),
    UNCLEAR("It is not clear", "The change is not approved, because we could not understand it. We may ring you.");

    private final String reason;
    private final String words;

    EditDecision(String reason, String words) {
        this.reason = reason;
        this.words = words;
    }

    /// What a worker reads.
    public String reason() {
        return reason;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Why a change can be refused.
    public static List<EditDecision> refusals() {
        return Arrays.stream(values()).filter(one -> one != APPROVED).toList();
    }

    public static Optional<EditDecision> findRefusal(String key) {
        return refusals().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    @Override
    public String words() {
        return words;
    }
}
