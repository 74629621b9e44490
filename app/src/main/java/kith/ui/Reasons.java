package kith.ui;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps the reason that somebody gave for a list, for as long as they go through its pages: an hour, or until they
/// sign out. Each page shown is written down with it.
@Component
public class Reasons {

    private static final Duration HOLDS = Duration.ofHours(1);

    private final Clock clock;

    Reasons(Clock clock) {
        this.clock = clock;
    }

    public void keep(HttpSession session, String what, String reason) {
        session.setAttribute(key(what), new Kept(reason, clock.instant()));
    }

    public Optional<String> held(HttpSession session, String what) {
        return session.getAttribute(key(what)) instanceof Kept kept
                        && kept.at().plus(HOLDS).isAfter(clock.instant())
                ? Optional.of(kept.words())
                : Optional.empty();
    }

    private static String key(String what) {
        return "reason for " + what;
    }

    private record Kept(String words, Instant at) implements Serializable {

        @Override
        public String toString() {
            return "a reason";
        }
    }
}
