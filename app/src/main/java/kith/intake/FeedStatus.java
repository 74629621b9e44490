package kith.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import kith.partners.Partner;

/// When a partner was last heard, and whether that is as often as it says it sends.
public record FeedStatus(Partner partner, Optional<Instant> last, Punctuality punctuality) {

    /// A feed may be late by half its rhythm, and by an hour, before anybody is told.
    private static final double GRACE = 1.5;

    private static final Duration AT_LEAST = Duration.ofHours(1);

    static final Comparator<FeedStatus> LONGEST_SILENCE_FIRST = Comparator.comparing(
                    FeedStatus::last, Comparator.comparing(last -> last.orElse(Instant.EPOCH)))
            .thenComparing(heard -> heard.partner().code());

    static FeedStatus of(Partner partner, Optional<Instant> last, Instant now) {
        return new FeedStatus(partner, last, punctuality(partner, last, now));
    }

    private static Punctuality punctuality(Partner partner, Optional<Instant> last, Instant now) {
        if (last.isEmpty()) {
            return Punctuality.NEVER_HEARD;
        }
        Optional<Duration> every = partner.every();
        if (every.isEmpty()) {
            return Punctuality.NO_RHYTHM;
        }
        Duration patience =
                Duration.ofSeconds((long) (every.get().toSeconds() * GRACE)).plus(AT_LEAST);
        return last.get().plus(patience).isBefore(now) ? Punctuality.LATE : Punctuality.UP_TO_DATE;
    }

    /// Whether a partner sends as often as it says.
    public enum Punctuality {
        UP_TO_DATE,
        LATE,
        /// It has not said how often it sends.
        NO_RHYTHM,
        /// It is known, and nothing has come.
        NEVER_HEARD
    }
}
