package kith.coordination.contacts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a worker was in touch.
public enum ContactWay {
    TELEPHONE("Telephone"),
    VISIT("Home visit"),
    VIDEO("Video call"),
    TEXT("Text message"),
    LETTER("Letter"),
    EMAIL("Email"),
    ELSEWHERE("In person elsewhere");

    private final String words;

    ContactWay(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// A letter or a text waits for the person, whenever they are in.
    public boolean isWritten() {
        return this == LETTER || this == TEXT;
    }

    /// As the database keeps it.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one that a form chose; empty where it is none.
    public static Optional<ContactWay> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    static ContactWay of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("There is no ContactWay called " + key));
    }
}
