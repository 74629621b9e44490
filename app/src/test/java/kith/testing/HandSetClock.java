package kith.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that moves only when it is moved.
public final class HandSetClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-02T09:00:00Z");

    public static HandSetClock at(Instant moment) {
        HandSetClock clock = new HandSetClock();
        clock.now = moment;
        return clock;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
