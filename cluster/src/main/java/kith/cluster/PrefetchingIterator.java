package kith.cluster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a reader pushes, pulled: it reads on a thread of its own, a few batches ahead and no further, so that a
/// file of any length needs little memory.
final class PrefetchingIterator<T> implements Iterator<T>, AutoCloseable {

    private static final int BATCH = 500;
    private static final int AHEAD = 4;

    private final BlockingQueue<Batch<T>> coming = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private Iterator<T> present = List.<T>of().iterator();
    private boolean ended;

    /// @param source pushes everything it has
    PrefetchingIterator(Consumer<Consumer<T>> source) {
        reader = Thread.ofPlatform().daemon().name("feed-reader").start(() -> read(source));
    }

    /// @param failure with which reading ended, if it did
    private record Batch<T>(
            List<T> items, boolean last, @Nullable RuntimeException failure) {}

    private void read(Consumer<Consumer<T>> source) {
        try {
            put(rest(source));
        } catch (LetGo nobodyPullsAnyMore) {
            // There is nobody to tell.
        }
    }

    /// Reads everything and hands it on, but for the last batch.
    private Batch<T> rest(Consumer<Consumer<T>> source) {
        List<T> batch = new ArrayList<>(BATCH);
        RuntimeException failure = null;
        try {
            source.accept(item -> {
                batch.add(item);
                if (batch.size() == BATCH) {
                    put(new Batch<>(List.copyOf(batch), false, null));
                    batch.clear();
                }
            });
        } catch (LetGo e) {
            throw e;
        } catch (RuntimeException e) {
            failure = e;
        } catch (Error e) {
            failure = new IllegalStateException("A file could not be read to its end", e);
        }
        return new Batch<>(List.copyOf(batch), true, failure);
    }

    /// Ends reading where nobody pulls any more.
    private static final class LetGo extends RuntimeException {

        LetGo(InterruptedException cause) {
            super("Nobody pulls any more", cause);
        }
    }

    private void put(Batch<T> batch) {
        try {
            coming.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LetGo(e);
        }
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext() && !ended) {
            Batch<T> next = take();
            ended = next.last;
            if (next.failure != null) {
                throw next.failure;
            }
            present = next.items.iterator();
        }
        return present.hasNext();
    }

    private Batch<T> take() {
        try {
            return coming.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted", e);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }

    /// Lets the reader go, wherever it is.
    @Override
    public void close() {
        reader.interrupt();
    }
}
