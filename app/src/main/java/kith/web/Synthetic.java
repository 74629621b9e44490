package kith.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import kith.people.records.SyntheticPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Whether the people shown are made up. It asks every half minute until they are, and then no more.
@Component
class Synthetic {

    private static final Duration LOOK_AFTER = Duration.ofSeconds(30);

    private final BooleanSupplier held;
    private final Clock clock;
    private volatile boolean synthetic;
    private volatile Instant next = Instant.MIN;

    @Autowired
    Synthetic(SyntheticPeople people, Clock clock) {
        this(people::areHeld, clock);
    }

    Synthetic(BooleanSupplier held, Clock clock) {
        this.held = held;
        this.clock = clock;
    }

    boolean isShown() {
        Instant now = clock.instant();
        if (!synthetic && !now.isBefore(next)) {
            next = now.plus(LOOK_AFTER);
            synthetic = held.getAsBoolean();
        }
        return synthetic;
    }
}
