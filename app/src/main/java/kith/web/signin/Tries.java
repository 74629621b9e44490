package kith.web.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts failed attempts by some key. After a few the next attempt must wait, and each further failure doubles the
/// wait.
final class Tries {

    static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int KEYS = 100_000;

    private final Clock clock;
    private final int free;
    private final Map<String, Failed> failed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > KEYS;
        }
    };

    /// @param free how many attempts may fail without a wait, the last of them bringing the first wait
    Tries(Clock clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    /// How long this key must wait before its next attempt; zero if it need not wait.
    synchronized Duration toWait(String key) {
        Failed known = failed.get(key);
        Instant now = clock.instant();
        return known == null || !known.nextAt().isAfter(now) ? Duration.ZERO : Duration.between(now, known.nextAt());
    }

    synchronized void failed(String key) {
        Instant now = clock.instant();
        Failed known = failed.remove(key);
        int count = known == null || known.lastAt().plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : known.count() + 1;
        failed.put(key, new Failed(count, now, now.plus(waitAfter(count)), false));
    }

    /// Whether this key is refused for the first time during its wait. Asking again answers no.
    synchronized boolean isFirstRefusal(String key) {
        Failed known = failed.get(key);
        if (known == null || known.refused()) {
            return false;
        }
        failed.put(key, new Failed(known.count(), known.lastAt(), known.nextAt(), true));
        return true;
    }

    synchronized void succeeded(String key) {
        failed.remove(key);
    }

    private Duration waitAfter(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - free, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /// How many attempts failed, when the last was, and when the next is allowed.
    ///
    /// @param refused whether an attempt was refused since the last failure
    private record Failed(int count, Instant lastAt, Instant nextAt, boolean refused) {}
}
