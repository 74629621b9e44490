package kith.coordination.needs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who said in a conversation that there is a need.
public enum SaidBy {
    PERSON("The person"),
    SUPPORTER("Somebody who supports the person"),
    WORKER("A worker who saw it");

    private final String words;

    SaidBy(String words) {
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
    public static Optional<SaidBy> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
