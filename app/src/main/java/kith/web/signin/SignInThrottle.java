package kith.web.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Slows down password guessing. After three failed attempts for a sign-in name the next attempt must wait, and
/// each further failure doubles the wait. Names that do not exist are treated alike, so that the wait reveals
/// nothing.
///
/// OWASP Authentication Cheat Sheet: account lockout with exponential delay.
@Component
class SignInThrottle {

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

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /// How long this name must wait before its next attempt; zero if it need not wait.
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

    /// The failed attempts for one name: how many, when the last was, and when the next is allowed.
    private record Tries(int count, Instant lastAt, Instant nextAt) {}
}
