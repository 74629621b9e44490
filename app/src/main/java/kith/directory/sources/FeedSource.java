package kith.directory.sources;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kith.kernel.London;

/// Where a feed comes from, and how it is taken.
///
/// @param feed the key of the feed, as `one-southwark`
/// @param place the address, or the name of a folder
/// @param licence the licence under which its publisher gives it
/// @param needsApproval whether what it changes waits until a worker approves it
public record FeedSource(
        String feed,
        String name,
        Kind kind,
        String place,
        String licence,
        Every every,
        boolean needsApproval,
        boolean paused) {

    /// What a source is.
    public enum Kind {
        ADDRESS("An address on the web"),
        FOLDER("A folder on the server");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /// How often it is fetched.
    public enum Every {
        HOUR("Every hour", ChronoUnit.HOURS),
        DAY("Every day", ChronoUnit.DAYS),
        WEEK("Every week", ChronoUnit.WEEKS),
        MONTH("Every month", ChronoUnit.MONTHS);

        private final String words;
        private final ChronoUnit unit;

        Every(String words, ChronoUnit unit) {
            this.words = words;
            this.unit = unit;
        }

        public String words() {
            return words;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Every> find(String key) {
            return Arrays.stream(values())
                    .filter(every -> every.key().equals(key))
                    .findFirst();
        }

        /// The next time after a fetch, by the clock in London.
        Instant after(Instant fetched) {
            return LocalDateTime.ofInstant(fetched, London.ZONE)
                    .plus(1, unit)
                    .atZone(London.ZONE)
                    .toInstant();
        }
    }
}
