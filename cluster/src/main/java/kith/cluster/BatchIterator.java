package kith.cluster;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Rows that are made a batch at a time, the next when the one before has been taken.
final class BatchIterator<T> implements Iterator<T> {

    private final BooleanSupplier more;
    private final Supplier<List<T>> batch;
    private Iterator<T> present = List.<T>of().iterator();

    /// @param more whether there is anything left to make a batch of
    BatchIterator(BooleanSupplier more, Supplier<List<T>> batch) {
        this.more = more;
        this.batch = batch;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext() && more.getAsBoolean()) {
            present = batch.get().iterator();
        }
        return present.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }
}
