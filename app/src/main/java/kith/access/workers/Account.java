package kith.access.workers;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What an administrator reads of one worker.
///
/// @param since when each role began
/// @param lastSignIn empty where they have never signed in
public record Account(Worker worker, Map<PractitionerRole, Instant> since, Optional<Instant> lastSignIn) {

    public Account {
        since = Map.copyOf(since);
    }
}
