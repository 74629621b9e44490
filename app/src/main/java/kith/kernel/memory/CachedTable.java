package kith.kernel.memory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A small table that every page needs, kept in memory. It is read again within a second of a change, here or in
/// another process. A transaction that changes it reads its own change.
public final class CachedTable<T> {

    private static final long LOOK_AGAIN_AFTER_ns = Duration.ofSeconds(1).toNanos();

    private final Supplier<T> read;
    private final LongSupplier nanoseconds;
    private final AtomicLong changes = new AtomicLong();
    private volatile Read<T> last = Read.nothing();

    /// @param read reads the table whole, in one statement, as a value that nobody can change
    public CachedTable(Supplier<T> read) {
        this(read, System::nanoTime);
    }

    /// @param nanoseconds what a clock shows, as [System#nanoTime] does
    CachedTable(Supplier<T> read, LongSupplier nanoseconds) {
        this.read = read;
        this.nanoseconds = nanoseconds;
    }

    public T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read.get();
        }
        Read<T> now = last;
        return now.values().isEmpty() || nanoseconds.getAsLong() - now.at() > LOOK_AGAIN_AFTER_ns
                ? again()
                : now.values().getFirst();
    }

    /// What was read while somebody changed it is not kept.
    private T again() {
        long before = changes.get();
        var now = new Read<>(List.of(read.get()), nanoseconds.getAsLong());
        if (changes.get() == before) {
            last = now;
        }
        return now.values().getFirst();
    }

    /// To be called before a change. Until the transaction ends it reads what it changed, and afterwards everybody
    /// does.
    public void changing() {
        forget();
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CachedTable.this);
                forget();
            }
        });
    }

    private void forget() {
        changes.incrementAndGet();
        last = Read.nothing();
    }

    /// @param values what was read, or nothing
    /// @param at when it was read, in nanoseconds
    private record Read<T>(List<T> values, long at) {

        private static <T> Read<T> nothing() {
            return new Read<>(List.of(), 0);
        }
    }
}
