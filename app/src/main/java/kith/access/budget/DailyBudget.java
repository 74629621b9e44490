package kith.access.budget;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kith.kernel.London;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How many searches a worker makes in a day at most, and how many reasons they give.
@Component
public final class DailyBudget {

    /// The clause of an entry in the log of somebody who reached it.
    public static final String CLAUSE = "budget";

    private final int searches;
    private final int reasons;

    public DailyBudget(
            @Value("${kith.budget.searches:100}") int searches, @Value("${kith.budget.reasons:50}") int reasons) {
        this.searches = searches;
        this.reasons = reasons;
    }

    public int searches() {
        return searches;
    }

    public int reasons() {
        return reasons;
    }

    /// When the day began.
    public Instant since(Clock clock) {
        return London.today(clock).atStartOfDay(London.ZONE).toInstant();
    }

    /// What somebody is told who has made this many searches today and may make no more.
    public Optional<String> refusesSearch(long made) {
        return made < searches
                ? Optional.empty()
                : Optional.of(
                        "You have made %d searches today, which is the most for one day. Search again tomorrow. If you need more, ask the information governance lead."
                                .formatted(searches));
    }

    /// What somebody is told who has given this many reasons today and may give no more.
    public Optional<String> refusesReason(long given) {
        return given < reasons
                ? Optional.empty()
                : Optional.of(
                        "You have opened records with a reason %d times today, which is the most for one day. If you need more, ask the information governance lead."
                                .formatted(reasons));
    }
}
