package kith.coordination.needs.checklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person answers to a question.
public enum ChecklistAnswer {
    YES("Yes"),
    NO("No"),
    DECLINED("Rather not say");

    private final String words;

    ChecklistAnswer(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As forms and the database have it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChecklistAnswer> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
