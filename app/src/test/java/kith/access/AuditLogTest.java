package kith.access;

import static kith.access.Some.PERSON;
import static kith.access.Some.REASON;
import static kith.access.Some.SOMEBODY;
import static kith.access.Some.viewer;
import static kith.people.records.RecordPermissions.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import kith.access.AccessPermissions.ReadLog;
import kith.access.audit.AuditLog;
import kith.access.audit.Logged;
import kith.access.audit.Verified.Broken;
import kith.access.audit.Verified.Holds;
import kith.access.history.AccessHistoryEntry;
import kith.kernel.PersonId;
import kith.population.PopulationPermissions;
import kith.population.PopulationPermissions.ListCaseload;
import kith.population.PopulationPermissions.ListEverybody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {

    private static final Viewer COORDINATOR = viewer(Role.COORDINATOR, "walworth");

    /// Of three blocks of three rows, all in the second.
    private static final List<String> TAMPERINGS = List.of(
            "update access.audit set people = '{8}' where id = 4",
            "update access.audit set reason = 'Because' where id = 4",
            "update access.audit set relationship = '', what = relationship || what where id = 4",
            "update access.audit set at = at + interval '1 microsecond' where id = 4",
            "delete from access.audit where id = 4",
            "delete from access.audit where id between 4 and 6",
            """
            insert into access.audit (
                   written_by, at, worker, role, purpose, outcome, clause, relationship, what, people)
            select written_by, at, worker, role, purpose, outcome, clause, relationship, what, people
              from access.audit
             where id = 4
            """,
            "update access.seal set hash = repeat('a', 64) where id = 2",
            "update access.seal set rows = 2 where id = 2",
            "update access.seal set at = at + interval '1 second' where id = 2");

    private Running running;
    private AuditLog log;

    @BeforeEach
    void run() {
        running = new Running("audit");
        log = running.log();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void the_database_refuses_to_change_or_remove_what_was_written() {
        running.grants().giveReason(COORDINATOR, OPEN, SOMEBODY, REASON);
        show(1);
        seal();

        for (String table : List.of("audit", "seal", "reason")) {
            for (String change :
                    List.of("update access.%s set at = now()", "delete from access.%s", "truncate access.%s")) {
                assertThatThrownBy(() -> running.database
                                .client()
                                .sql(change.formatted(table))
                                .update())
                        .hasStackTraceContaining("are never changed or removed");
            }
        }
    }

    @Nested
    class The_chain {

        @Test
        void of_a_log_with_nothing_in_it_holds() {
            assertThat(seal()).isZero();
            assertThat(log.verify()).isEqualTo(new Holds(0, 0, 0, "0".repeat(64)));
        }

        @Test
        void takes_in_what_was_written_since_the_last_block_and_nothing_twice() {
            show(3);
            assertThat(seal()).isEqualTo(3);
            assertThat(seal()).isZero();
            show(2);

            assertThat(holds().waiting()).isEqualTo(2);
            assertThat(seal()).isEqualTo(2);
            assertThat(holds())
                    .extracting(Holds::blocks, Holds::rows, Holds::waiting)
                    .containsExactly(2L, 5L, 0L);
        }

        @Test
        void waits_for_a_transaction_that_is_still_open_and_for_all_that_began_after_it() throws Exception {
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            try (ExecutorService late = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> open = late.submit(() -> running.transaction().executeWithoutResult(_ -> {
                    running.grants().shown(granted(), "late", List.of(PERSON));
                    written.countDown();
                    await(mayEnd);
                }));
                await(written);
                show(2);
                long sealedMeanwhile = log.seal(running.now());
                mayEnd.countDown();
                open.get();

                assertThat(sealedMeanwhile).isZero();
            }

            assertThat(seal()).isEqualTo(3);
            assertThat(holds().rows()).isEqualTo(3);
        }

        @Test
        void is_not_broken_by_an_id_whose_transaction_failed() {
            show(1);
            running.transaction().executeWithoutResult(transaction -> {
                running.grants().shown(granted(), "never", List.of(PERSON));
                transaction.setRollbackOnly();
            });
            show(1);
            seal();

            assertThat(holds().rows()).isEqualTo(2);
        }

        @Test
        void names_the_first_block_that_does_not_hold() {
            for (int block = 1; block <= 3; block++) {
                show(3);
                seal();
            }

            for (String tampering : TAMPERINGS) {
                assertThat(running.tampered(tampering, log::verify))
                        .as(tampering)
                        .isInstanceOfSatisfying(
                                Broken.class,
                                broken -> assertThat(broken.block()).isEqualTo(2));
            }
            assertThat(holds().blocks()).isEqualTo(3);
        }

        @Test
        void is_seen_to_have_a_block_missing() {
            for (int block = 1; block <= 3; block++) {
                show(1);
                seal();
            }

            assertThat(running.tampered("delete from access.seal where id = 2", log::verify))
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.block()).isEqualTo(3));
        }

        @Test
        void is_one_chain_however_many_seal_at_once() throws Exception {
            try (ExecutorService sealers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int round = 0; round < 5; round++) {
                    show(4);
                    Callable<Long> sealing = () -> log.seal(running.now());
                    List<Callable<Long>> two = List.of(sealing, sealing);
                    long sealed = 0;
                    for (Future<Long> each : sealers.invokeAll(two)) {
                        sealed += each.get();
                    }
                    sealed += seal();
                    assertThat(sealed).isEqualTo(4);
                }
            }

            assertThat(holds()).extracting(Holds::blocks, Holds::rows).containsExactly(5L, 20L);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void holds_and_misses_nothing_while_many_write_some_fail_and_one_seals(long seed) throws Exception {
            try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
                List<Future<Integer>> kept = new Random(seed)
                        .longs(4)
                        .mapToObj(each -> writers.submit(() -> writeAtRandom(new Random(each))))
                        .toList();
                while (!kept.stream().allMatch(Future::isDone)) {
                    seal();
                    assertThat(log.verify()).isInstanceOf(Holds.class);
                }
                seal();
                int rows = 0;
                for (Future<Integer> each : kept) {
                    rows += each.get();
                }
                assertThat(holds()).extracting(Holds::rows, Holds::waiting).containsExactly((long) rows, 0L);
            }
        }

        private int writeAtRandom(Random random) {
            int kept = 0;
            for (int i = 0; i < 40; i++) {
                boolean fails = random.nextInt(5) == 0;
                int rows = 1 + random.nextInt(6);
                running.transaction().executeWithoutResult(transaction -> {
                    for (int row = 0; row < rows; row++) {
                        running.grants().shown(granted(), "at random", List.of(PERSON));
                    }
                    if (fails) {
                        transaction.setRollbackOnly();
                    }
                });
                kept += fails ? 0 : rows;
            }
            return kept;
        }
    }

    @Nested
    class Who_looked {

        @Test
        void is_told_in_plain_english_latest_first() {
            show(1);
            running.grants().decide(viewer(Role.ADMINISTRATOR), OPEN, SOMEBODY);
            running.grants().giveReason(COORDINATOR, OPEN, SOMEBODY, REASON);
            PersonGrant elsewhere =
                    running.grants().decide(COORDINATOR, OPEN, SOMEBODY).orRefuse();
            running.transaction().executeWithoutResult(_ -> running.grants().shown(elsewhere, "the person page"));

            assertThat(running.history().of(toTheLog(), PERSON))
                    .containsExactly(
                            new AccessHistoryEntry(
                                    Running.MONDAY, "An information governance lead", "Saw who looked", "Audit"),
                            new AccessHistoryEntry(
                                    Running.MONDAY,
                                    "A care coordinator",
                                    "Saw the person page",
                                    "Direct care: said why, \"A neighbour rang about them\""),
                            new AccessHistoryEntry(
                                    Running.MONDAY,
                                    "An administrator",
                                    "Asked to see a person, and was refused",
                                    "Administration"),
                            new AccessHistoryEntry(
                                    Running.MONDAY,
                                    "A care coordinator",
                                    "Saw the list",
                                    "Direct care: covers the neighbourhood"));
        }

        @Test
        void leaves_out_who_looked_at_others() {
            show(1);

            assertThat(running.history().of(toTheLog(), new PersonId(99)))
                    .extracting(AccessHistoryEntry::what)
                    .containsExactly("Saw who looked");
        }

        @Test
        void finds_one_person_among_a_hundred_thousand_shown_at_once() {
            List<PersonId> everybody =
                    LongStream.range(0, 100_000).mapToObj(PersonId::new).toList();
            SetGrant<ListEverybody> operator = running.grants()
                    .decide(viewer(Role.OPERATOR), PopulationPermissions.EVERYBODY, new PeopleSet.Everybody())
                    .orRefuse();
            running.transaction().executeWithoutResult(_ -> running.grants().shown(operator, "the list", everybody));

            assertThat(running.history().of(toTheLog(), new PersonId(99_999)))
                    .extracting(AccessHistoryEntry::why)
                    .contains("Administration");
        }
    }

    @Test
    void what_one_worker_saw_is_told_page_by_page() {
        show(5);
        List<Logged> page = running.history().byWorker(toTheLog(), COORDINATOR.worker(), Long.MAX_VALUE, 2);

        assertThat(running.history()
                        .byWorker(
                                toTheLog(), COORDINATOR.worker(), page.getLast().id(), 10))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(logged -> logged.id() < page.getLast().id());
    }

    /// Seals what was written. A transaction of another database on the same server delays sealing, so
    /// this tries again for a while when there is nothing to seal yet.
    private long seal() {
        long sealed = log.seal(running.now());
        for (int attempt = 0; sealed == 0 && waiting() && attempt < 100; attempt++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            sealed = log.seal(running.now());
        }
        return sealed;
    }

    private boolean waiting() {
        return log.verify() instanceof Holds holds && holds.waiting() > 0;
    }

    private Holds holds() {
        return (Holds) log.verify();
    }

    private void show(int times) {
        for (int i = 0; i < times; i++) {
            running.transaction()
                    .executeWithoutResult(_ -> running.grants().shown(granted(), "the list", List.of(PERSON)));
        }
    }

    private SetGrant<ListCaseload> granted() {
        return running.grants()
                .decide(COORDINATOR, PopulationPermissions.CASELOAD, new PeopleSet.OfNeighbourhood("walworth"))
                .orRefuse();
    }

    private TaskGrant<ReadLog> toTheLog() {
        return running.grants()
                .decide(viewer(Role.GOVERNANCE), AccessPermissions.LOG)
                .orRefuse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
