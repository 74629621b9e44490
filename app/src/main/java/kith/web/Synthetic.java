package kith.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Whether the people shown are made up. It looks every half minute until they are, and then knows.
@Component
class Synthetic {

    private static final Duration LOOK_AFTER = Duration.ofSeconds(30);

    private final SyntheticStore store;
    private final Clock clock;
    private volatile boolean synthetic;
    private volatile Instant next = Instant.MIN;

    Synthetic(SyntheticStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    boolean isShown() {
        Instant now = clock.instant();
        if (!synthetic && !now.isBefore(next)) {
            next = now.plus(LOOK_AFTER);
            synthetic = store.holdsMadeUpPeople();
        }
        return synthetic;
    }
}
