package kith.access;

import static kith.access.Some.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.access.audit.AuditEntry;
import kith.access.audit.AuditLog;
import kith.access.audit.Checkpoint;
import kith.access.audit.Outcome;
import kith.access.audit.Verification;
import org.junit.jupiter.api.Test;

class SealedLogTest extends SealedLog {

    @Test
    void an_empty_log_holds_and_has_no_checkpoint() {
        assertThat(seal()).isZero();
        assertThat(verify().holds()).isTrue();
        assertThat(log.checkpoint()).isEmpty();
    }

    @Test
    void each_entry_gets_one_place() {
        show(3);
        assertThat(seal()).isEqualTo(3);
        assertThat(seal()).isZero();
        show(2);
        assertThat(verify())
                .extracting(Verification::entries, Verification::waiting)
                .containsExactly(3L, 2L);
        assertThat(seal()).isEqualTo(2);
        assertThat(verify())
                .extracting(Verification::entries, Verification::waiting, Verification::holds)
                .containsExactly(5L, 0L, true);
    }

    @Test
    void an_id_whose_transaction_failed_leaves_no_gap() {
        show(1);
        running.transaction().executeWithoutResult(transaction -> {
            running.grants().shown(granted(), "never", List.of(PERSON));
            transaction.setRollbackOnly();
        });
        show(1);

        assertThat(seal()).isEqualTo(2);
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void sealers_at_the_same_time_make_one_tree() throws Exception {
        try (ExecutorService sealers = Executors.newVirtualThreadPerTaskExecutor()) {
            show(7);
            Callable<Long> sealing = this::seal;
            long sealed = 0;
            for (Future<Long> each : sealers.invokeAll(List.of(sealing, sealing, sealing))) {
                sealed += each.get();
            }
            assertThat(sealed).isEqualTo(7);
        }
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void an_entry_of_another_transaction_is_refused() {
        assertThatThrownBy(() -> running.database.client().sql("""
                                insert into access.audit (
                                       written_by, at, worker, role, purpose, outcome, clause, relationship, what, people)
                                values (-1, now(), 1, '', '', 'granted', '', '', '', '{}')
                                """).update())
                .hasStackTraceContaining("names the transaction that writes it");
    }

    @Test
    void content_is_erased_and_the_proof_still_holds() {
        sealThreeTimesThree();
        Checkpoint checkpoint = log.read(log.checkpoint().orElseThrow()).orElseThrow();

        assertThat(log.erase(4, erasure(4))).isTrue();
        assertThat(log.erase(4, erasure(4))).isFalse();

        assertThat(seal()).isEqualTo(1);
        Verification verification = log.verify(Optional.of(checkpoint));
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.erased()).isEqualTo(1);
        assertThat(running.database
                        .client()
                        .sql("select salt is null and people = '{}' from access.audit where id = 4")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_checkpoint_that_somebody_changed_is_not_read() {
        show(1);
        seal();
        String note = log.checkpoint().orElseThrow();

        assertThat(log.read(note)).isPresent();
        assertThat(log.read(note.replace("\n1\n", "\n2\n"))).isEmpty();
        assertThat(log.read("")).isEmpty();
    }

    @Test
    void only_the_account_of_kith_reads_the_key() throws IOException {
        show(1);
        seal();

        assertThat(Files.getPosixFilePermissions(running.data().resolve("audit/key")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    private AuditEntry erasure(long entry) {
        return new AuditEntry(
                running.now(),
                COORDINATOR.worker(),
                "Information governance lead",
                "Audit",
                Outcome.GRANTED,
                AuditLog.ERASURE,
                "",
                AuditLog.erasureOf(entry),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
