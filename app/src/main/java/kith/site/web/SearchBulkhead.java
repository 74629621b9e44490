package kith.site.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kith.site.OnPublicSite;
import org.springframework.stereotype.Component;

/// Lets a few searches run at once and some more wait, so that a rush of searches leaves connections and threads to the
/// other pages (the bulkhead of Nygard, Release It!, 2018).
@Component
@OnPublicSite
class SearchBulkhead {

    private final Semaphore places;
    private final int mostWaiting;
    private final Duration patience;

    SearchBulkhead() {
        this(4, 40, Duration.ofSeconds(2));
    }

    SearchBulkhead(int atOnce, int mostWaiting, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /// @throws TooManySearches where too many wait already, or where the wait was too long
    <T> T run(Supplier<T> search) {
        if (!enter()) {
            throw new TooManySearches();
        }
        try {
            return search.get();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.getQueueLength() < mostWaiting
                    && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static final class TooManySearches extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooManySearches() {
            super("Too many searches at once");
        }
    }
}
