package kith.kernel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kith.testing.HandSetClock;
import org.junit.jupiter.api.Test;

class ExpiringSupplierTest {

    private final HandSetClock clock = new HandSetClock();
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void it_is_read_once_until_it_is_too_old() {
        ExpiringSupplier<Integer> kept = new ExpiringSupplier<>(Duration.ofMinutes(1), clock, read::incrementAndGet);

        assertThat(kept.get()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(59));
        assertThat(kept.get()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(kept.get()).isEqualTo(2);
    }

    @Test
    void while_one_reads_it_again_the_others_get_the_old_one() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExpiringSupplier<Integer> kept = new ExpiringSupplier<>(Duration.ofMinutes(1), clock, () -> {
            int number = read.incrementAndGet();
            if (number == 2) {
                begun.countDown();
                waitFor(goOn);
            }
            return number;
        });
        kept.get();
        clock.pass(Duration.ofMinutes(1));

        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> slow = others.submit(kept::get);
            begun.await();
            assertThat(kept.get()).isEqualTo(1);
            goOn.countDown();
            assertThat(slow.get()).isEqualTo(2);
        }
        assertThat(kept.get()).isEqualTo(2);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
