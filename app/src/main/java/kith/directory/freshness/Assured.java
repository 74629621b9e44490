package kith.directory.freshness;

import java.time.LocalDate;
import java.util.Optional;
import kith.ui.Words;

/// When somebody last said that an entry is right, and who.
///
/// @param on the day; none where nobody ever said so
/// @param evidence how many pieces of evidence there are against it since
public record Assured(Optional<LocalDate> on, By by, int evidence) {

    /// Who said so.
    public enum By {
        FEED(", as its feed says"),
        GROUP(" by the group itself"),
        WORKER(" by a worker who asked the group"),
        NOBODY("");

        private final String words;

        By(String words) {
            this.words = words;
        }
    }

    public Freshness freshness(LocalDate today) {
        return Freshness.of(on.map(day -> Freshness.countsFrom(day, evidence)), today);
    }

    public String sentence() {
        return on.map(day -> "This was last checked on %s%s.".formatted(Words.day(day), by.words))
                .orElse("Nobody has said when this was last checked.");
    }
}
