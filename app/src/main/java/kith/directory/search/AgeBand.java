package kith.directory.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The ages that somebody looks for support for. They are wide, so that the address of a search gives nobody away.
public enum AgeBand {
    CHILDREN("Children and young people under 18", 0, 17),
    ADULTS("Adults from 18 to 64", 18, 64),
    OLDER("People of 65 and over", 65, 150);

    private final String words;
    private final int from;
    private final int to;

    AgeBand(String words, int from, int to) {
        this.words = words;
        this.from = from;
        this.to = to;
    }

    public static Optional<AgeBand> find(String key) {
        return Arrays.stream(values()).filter(band -> band.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
