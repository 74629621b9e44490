package kith.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import kith.site.web.SearchBulkhead.TooManySearches;
import org.junit.jupiter.api.Test;

class SearchBulkheadTest {

    @Test
    void a_search_that_waits_too_long_for_a_place_is_told_so() {
        SearchBulkhead one = new SearchBulkhead(1, 1, Duration.ofMillis(10));

        String told = one.run(() -> {
            assertThatThrownBy(() -> inAnotherThread(one)).hasRootCauseInstanceOf(TooManySearches.class);
            return "found";
        });

        assertThat(told).isEqualTo("found");
    }

    @Test
    void a_search_that_fails_gives_its_place_back() {
        SearchBulkhead one = new SearchBulkhead(1, 1, Duration.ofMillis(10));

        assertThatThrownBy(() -> one.run(() -> {
                    throw new IllegalStateException("It failed");
                }))
                .hasMessage("It failed");

        assertThat(one.run(() -> "found")).isEqualTo("found");
    }

    @Test
    void where_no_search_may_wait_none_does() {
        SearchBulkhead none = new SearchBulkhead(1, 0, Duration.ofMinutes(1));

        assertThatThrownBy(() -> none.run(() -> "found")).isInstanceOf(TooManySearches.class);
    }

    private static void inAnotherThread(SearchBulkhead bulkhead) throws Exception {
        java.util.concurrent.CompletableFuture.supplyAsync(() -> bulkhead.run(() -> "never"))
                .get();
    }
}
