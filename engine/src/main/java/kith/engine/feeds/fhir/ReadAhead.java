package kith.engine.feeds.fhir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import kith.engine.feeds.files.FeedProblem;
import kith.engine.labels.CodeLabels;

/// Has resources scanned on other threads while the file is read on, and hands on what was found in the order
/// of the file, on the thread that reads it. Few of them wait at a time, so that memory does not grow with the
/// file.
///
/// Where no other thread is free, the thread that reads scans them itself.
final class ReadAhead {

    private static final int CHUNK_BYTES = 128 * 1024;
    private static final int CHUNK_ITEMS = 512;
    private static final int MOST_WAITING_BYTES = 2 * 1024 * 1024;

    private final Queue<ResourceScanner> scanners = new ConcurrentLinkedQueue<>();
    private final Deque<Chunk> waiting = new ArrayDeque<>();
    private final CodeLabels codes;
    private List<Function<ResourceScanner, Runnable>> next = new ArrayList<>();
    private int nextBytes;
    private long waitingBytes;

    ReadAhead(CodeLabels codes) {
        this.codes = codes;
    }

    /// Adds what is to be done about one resource: scan it, on any thread, and then hand on what was found, in
    /// order, on this thread.
    ///
    /// @param bytes how long it is; it must hold a copy of these, because the reader goes on
    void add(int bytes, Function<ResourceScanner, Runnable> scan) {
        next.add(scan);
        nextBytes += bytes;
        if (nextBytes >= CHUNK_BYTES || next.size() >= CHUNK_ITEMS) {
            submit();
            while (waitingBytes > MOST_WAITING_BYTES) {
                handOn(waiting.removeFirst());
            }
        }
    }

    /// Reads a file, and hands on everything that was added by then, also where the file cannot be read to its
    /// end.
    <T> T all(Supplier<T> reading) {
        try {
            T end = reading.get();
            finish();
            return end;
        } catch (FeedProblem problem) {
            finish();
            throw problem;
        } catch (RuntimeException e) {
            next.clear();
            waiting.clear();
            throw e;
        }
    }

    private void finish() {
        submit();
        while (!waiting.isEmpty()) {
            handOn(waiting.removeFirst());
        }
    }

    private void submit() {
        if (next.isEmpty()) {
            return;
        }
        List<Function<ResourceScanner, Runnable>> scans = next;
        var chunk = new Chunk(new FutureTask<>(() -> scanAll(scans)), nextBytes);
        next = new ArrayList<>();
        waitingBytes += nextBytes;
        nextBytes = 0;
        waiting.addLast(chunk);
        ForkJoinPool.commonPool().execute(chunk.task());
    }

    private List<Runnable> scanAll(List<Function<ResourceScanner, Runnable>> scans) {
        ResourceScanner free = scanners.poll();
        ResourceScanner scanner = free == null ? new ResourceScanner(codes) : free;
        List<Runnable> found = new ArrayList<>(scans.size());
        scans.forEach(scan -> found.add(scan.apply(scanner)));
        scanners.add(scanner);
        return found;
    }

    /// Running a task that another thread has begun or done does nothing.
    private void handOn(Chunk chunk) {
        waitingBytes -= chunk.bytes();
        chunk.task().run();
        found(chunk).forEach(Runnable::run);
    }

    private static List<Runnable> found(Chunk chunk) {
        try {
            return chunk.task().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A resource could not be scanned", e);
        }
    }

    private record Chunk(FutureTask<List<Runnable>> task, int bytes) {}
}
