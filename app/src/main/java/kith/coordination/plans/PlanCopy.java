package kith.coordination.plans;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import kith.kernel.WorkerId;

/// A version of a plan that somebody was given.
public record PlanCopy(int version, Given given, WorkerId givenBy, Instant givenAt) {

    /// What was given.
    ///
    /// @param language of the headings
    /// @param to in words: the person, or somebody who supports them
    public record Given(Way way, Layout layout, PlanLanguage language, String to) {

        @Override
        public String toString() {
            return "Given[%s, %s, %s]".formatted(way, layout, language.code());
        }
    }

    /// How it was given.
    public enum Way {
        PAPER("paper", "On paper"),
        POST("post", "By post"),
        FILE("file", "As a file"),
        READ_ALOUD("read-aloud", "Read aloud");

        private final String key;
        private final String words;

        Way(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }

        public static Optional<Way> of(String key) {
            return Arrays.stream(values()).filter(way -> way.key.equals(key)).findFirst();
        }
    }

    /// What it looked like.
    public enum Layout {
        SIXTEEN_POINT("16-point", "16 point", 16),
        LARGE_PRINT("large-print", "Large print, 24 point", 24),
        EASY_READ("easy-read", "Easy Read", 18);

        private final String key;
        private final String words;
        private final int points;

        Layout(String key, String words, int points) {
            this.key = key;
            this.words = words;
            this.points = points;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }

        public int points() {
            return points;
        }

        public static Optional<Layout> of(String key) {
            return Arrays.stream(values())
                    .filter(layout -> layout.key.equals(key))
                    .findFirst();
        }
    }

    @Override
    public String toString() {
        return "PlanCopy[version " + version + "]";
    }
}
