package kith.kernel.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Something that is read and kept for a while, because many ask for it and it seldom changes. When it is too old, one
/// of those who ask reads it again, and the others get the old one meanwhile.
public final class ExpiringSupplier<T> implements Supplier<T> {

    private final Duration keptFor;
    private final Clock clock;
    private final Supplier<T> source;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Optional<Held<T>> held = Optional.empty();

    public ExpiringSupplier(Duration keptFor, Clock clock, Supplier<T> source) {
        this.keptFor = keptFor;
        this.clock = clock;
        this.source = source;
    }

    private record Held<T>(T value, Instant until) {}

    @Override
    public T get() {
        Optional<Held<T>> last = held;
        if (last.filter(this::isFresh).isPresent()) {
            return last.get().value();
        }
        if (last.isEmpty()) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return last.get().value();
        }
        try {
            return held.filter(this::isFresh).map(Held::value).orElseGet(this::read);
        } finally {
            reading.unlock();
        }
    }

    private boolean isFresh(Held<T> one) {
        return clock.instant().isBefore(one.until());
    }

    private T read() {
        Instant now = clock.instant();
        T value = source.get();
        held = Optional.of(new Held<>(value, now.plus(keptFor)));
        return value;
    }
}
