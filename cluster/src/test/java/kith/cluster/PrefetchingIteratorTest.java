package kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PrefetchingIteratorTest {

    @Test
    void what_is_pushed_is_pulled_in_its_order() {
        PrefetchingIterator<Integer> pulled = new PrefetchingIterator<>(taker -> {
            for (int i = 0; i < 12_345; i++) {
                taker.accept(i);
            }
        });

        assertThat(pulled).toIterable().hasSize(12_345).startsWith(0, 1, 2).endsWith(12_344);
    }

    @Test
    void what_goes_wrong_in_reading_goes_wrong_in_pulling() {
        PrefetchingIterator<Integer> pulled = new PrefetchingIterator<>(taker -> {
            taker.accept(1);
            throw new IllegalStateException("The disk is gone");
        });

        assertThatThrownBy(() -> pulled.forEachRemaining(_ -> {})).hasMessage("The disk is gone");
    }

    @Test
    void reading_stays_a_little_ahead_and_stops_when_nobody_pulls_any_more() throws InterruptedException {
        AtomicInteger pushed = new AtomicInteger();
        CountDownLatch stopped = new CountDownLatch(1);
        PrefetchingIterator<Integer> pulled = new PrefetchingIterator<>(taker -> {
            try {
                while (true) {
                    taker.accept(pushed.incrementAndGet());
                }
            } finally {
                stopped.countDown();
            }
        });
        pulled.next();

        pulled.close();

        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(pushed.get()).isLessThan(10_000);
    }
}
