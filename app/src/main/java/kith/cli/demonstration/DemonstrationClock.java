package kith.cli.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The clock of the demonstration. The demonstration sets it back, for its own thread alone, to add work that began
/// before today. Everybody else reads the time as it is.
public final class DemonstrationClock extends Clock {

    private static final ScopedValue<Duration> SET_BACK = ScopedValue.newInstance();

    private final Clock clock;

    public DemonstrationClock(Clock clock) {
        this.clock = clock;
    }

    /// Does work as if it were done some days ago.
    static void ago(int days, Runnable work) {
        ScopedValue.where(SET_BACK, Duration.ofDays(days)).run(work);
    }

    /// The same for work that gives something.
    static <T, X extends Exception> T callAgo(int days, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(SET_BACK, Duration.ofDays(days)).call(work);
    }

    @Override
    public Instant instant() {
        return clock.instant().minus(SET_BACK.isBound() ? SET_BACK.get() : Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemonstrationClock(clock.withZone(zone));
    }
}
