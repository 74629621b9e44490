package kith.intake.spool;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Makes the next thing ready on a thread of its own while the present one is being worked on: one ahead and no
/// more, so that what waits stays small.
public final class Prefetch<T> implements AutoCloseable {

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-ahead").factory());
    private final Supplier<Optional<T>> source;
    private Future<Optional<T>> coming;

    public Prefetch(Supplier<Optional<T>> source) {
        this.source = source;
        this.coming = worker.submit(source::get);
    }

    /// The next thing, once it is ready; nothing at the end. What went wrong in making it goes wrong here.
    public Optional<T> next() {
        Optional<T> next = ready(coming);
        if (next.isPresent()) {
            coming = worker.submit(source::get);
        }
        return next;
    }

    /// What is coming, once it is there. What went wrong in making it goes wrong here.
    public static <T> T ready(Future<T> coming) {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("The import failed", e);
        }
    }

    /// Waits for what is being made ready and lets it go.
    @Override
    public void close() {
        worker.close();
    }
}
