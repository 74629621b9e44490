package kith.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Does something so many times a second, whether or not what came before is done (an open load). The time of each
/// counts from the moment at which it was due, so that waiting counts too.
///
/// @param rate a second
record SteadyLoad(int rate, Duration duration) {

    private static final long SECOND_ns = Duration.ofSeconds(1).toNanos();

    /// @param took from when each was due to when it was done or had failed, in nanoseconds
    @SuppressWarnings("ArrayRecordComponent")
    record Outcome(long[] took, long failed) {}

    @SuppressWarnings("IllegalCatch") // whatever goes wrong with one request counts as a failure of it
    Outcome run(Runnable work) {
        int times = Math.toIntExact(rate * duration.toSeconds());
        long[] took = new long[times];
        AtomicLong failed = new AtomicLong();
        long began = System.nanoTime();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                int number = i;
                long due = began + i * SECOND_ns / rate;
                waitUntil(due);
                workers.execute(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        failed.incrementAndGet();
                    } finally {
                        took[number] = System.nanoTime() - due;
                    }
                });
            }
        }
        return new Outcome(took, failed.get());
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
