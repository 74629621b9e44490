package kith.coordination.plans;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import kith.kernel.WorkerId;

/// A version of a plan that somebody was given.
///
/// @param givenTo in words: the person, or somebody who supports them
public record PlanCopy(int version, Kind kind, String givenTo, WorkerId givenBy, Instant givenAt) {

    /// How it was given.
    public enum Kind {
        PAPER("paper", "On paper"),
        LARGE_PRINT("large-print", "In large print"),
        EASY_READ("easy-read", "In Easy Read"),
        POST("post", "By post"),
        READ_ALOUD("read-aloud", "Read aloud");

        private final String key;
        private final String words;

        Kind(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }

        public static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }
    }

    @Override
    public String toString() {
        return "PlanCopy[version " + version + "]";
    }
}
