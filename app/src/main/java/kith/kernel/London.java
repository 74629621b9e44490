package kith.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The days people live by: a day begins at midnight in London, summer time included.
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    private London() {}
}
