package kith.kernel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CachedTableTest {

    private final AtomicInteger table = new AtomicInteger(1);
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong nanoseconds = new AtomicLong();
    private final CachedTable<Integer> kept = new CachedTable<>(this::read, nanoseconds::get);

    private int read() {
        reads.incrementAndGet();
        return table.get();
    }

    @Test
    void a_table_is_read_once_for_many_pages() {
        kept.get();
        kept.get();

        assertThat(reads).hasValue(1);
    }

    @Test
    void a_change_here_counts_at_once() {
        kept.get();
        kept.changing();
        table.set(2);

        assertThat(kept.get()).isEqualTo(2);
    }

    @Test
    void a_change_elsewhere_counts_within_a_second() {
        kept.get();
        table.set(2);
        nanoseconds.set(999_000_000);
        assertThat(kept.get()).isEqualTo(1);
        nanoseconds.set(1_001_000_000);

        assertThat(kept.get()).isEqualTo(2);
    }

    @Test
    void a_transaction_reads_what_it_changed_and_keeps_it_for_nobody_until_it_ends() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            kept.changing();
            table.set(2);
            assertThat(kept.get()).isEqualTo(2);
            table.set(3);
            assertThat(kept.get()).isEqualTo(3);
            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        table.set(1);

        assertThat(kept.get()).isEqualTo(1);
    }

    @Test
    void what_was_read_while_somebody_changed_it_is_not_kept() {
        AtomicInteger times = new AtomicInteger();
        var slow = new CachedTable<?>[1];
        slow[0] = new CachedTable<>(() -> {
            slow[0].changing();
            return times.incrementAndGet();
        });

        assertThat(slow[0].get()).isEqualTo(1);
        assertThat(slow[0].get()).isEqualTo(2);
    }
}
