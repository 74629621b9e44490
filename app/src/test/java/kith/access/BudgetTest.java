package kith.access;

import static kith.access.Some.REASON;
import static kith.access.Some.SOMEBODY;
import static kith.access.Some.viewer;
import static kith.people.records.RecordPermissions.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kith.access.audit.LogQuery;
import kith.access.audit.Outcome;
import kith.access.audit.UseOfDay;
import kith.kernel.London;
import kith.people.search.SearchPermissions;
import kith.people.search.SearchPermissions.SearchPeople;
import kith.ui.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A worker searches, and opens records with a reason, only so often in a day.
class BudgetTest {

    private static final int SEARCHES = 100;
    private static final int REASONS = 50;
    private static final Viewer COORDINATOR = viewer(Role.COORDINATOR, "walworth");

    private Running running;

    @BeforeEach
    void run() {
        running = Running.asApplication("budget");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void the_search_after_the_last_of_the_day_is_refused_in_words_and_logged() {
        for (int search = 0; search < SEARCHES; search++) {
            TaskGrant<SearchPeople> granted = running.grants()
                    .decide(COORDINATOR, SearchPermissions.SEARCH, REASON)
                    .orRefuse();
            running.transaction()
                    .executeWithoutResult(_ -> running.grants().found(granted, "family name Okoro", List.of()));
        }

        assertThat(running.grants().decide(COORDINATOR, SearchPermissions.SEARCH, REASON))
                .isInstanceOfSatisfying(
                        AccessOutcome.Refused.class,
                        refused -> assertThat(refused.sentence()).startsWith("You have made 100 searches today"));
        assertThat(refusals()).isEqualTo(1);

        running.pass(Duration.ofDays(1));
        assertThat(running.grants().decide(COORDINATOR, SearchPermissions.SEARCH, REASON))
                .isInstanceOf(AccessOutcome.Permitted.class);
    }

    @Test
    void the_reason_after_the_last_of_the_day_is_refused_in_words_and_logged() {
        for (int reason = 0; reason < REASONS; reason++) {
            running.grants().giveReason(COORDINATOR, OPEN, SOMEBODY, REASON);
        }

        assertThatThrownBy(() -> running.grants().giveReason(COORDINATOR, OPEN, SOMEBODY, REASON))
                .isInstanceOf(Refused.class);
        assertThat(refusals()).isEqualTo(1);
        assertThat(running.log().use(LogQuery.BEGINNING, LogQuery.END))
                .containsExactly(new UseOfDay(COORDINATOR.worker(), London.dayOf(running.now()), 0, REASONS, 1, 0));

        running.pass(Duration.ofDays(1));
        running.grants().giveReason(COORDINATOR, OPEN, SOMEBODY, REASON);
    }

    private int refusals() {
        return running.log()
                .entries(LogQuery.latest(Long.MAX_VALUE, 1_000).ended(Set.of(Outcome.DENIED)))
                .size();
    }
}
