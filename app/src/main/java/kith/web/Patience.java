package kith.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes guessing slow. After three wrong tries for a name the next must wait, and each wrong one after it twice as
/// long. It is the same for names that nobody has, so that waiting tells nothing.
@Component
class Patience {

    static final int FREE_TRIES = 3;
    static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int NAMES = 100_000;

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > NAMES;
        }
    };

    Patience(Clock clock) {
        this.clock = clock;
    }

    /// How long this name must wait before its next try; zero where it need not.
    synchronized Duration toWait(String name) {
        Tries known = tries.get(key(name));
        Instant now = clock.instant();
        return known == null || !known.nextAt().isAfter(now) ? Duration.ZERO : Duration.between(now, known.nextAt());
    }

    synchronized void failed(String name) {
        Instant now = clock.instant();
        Tries known = tries.remove(key(name));
        int count = known == null || known.lastAt().plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : known.count() + 1;
        tries.put(key(name), new Tries(count, now, now.plus(waitAfter(count))));
    }

    synchronized void succeeded(String name) {
        tries.remove(key(name));
    }

    static Duration waitAfter(int count) {
        if (count < FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_TRIES, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// Wrong tries for one name, the last of them, and when the next may be.
    private record Tries(int count, Instant lastAt, Instant nextAt) {}
}
