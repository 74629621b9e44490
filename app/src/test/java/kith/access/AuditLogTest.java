package kith.access;

import static kith.access.Some.PERSON;
import static kith.access.Some.REASON;
import static kith.access.Some.SOMEBODY;
import static kith.access.Some.viewer;
import static kith.people.records.RecordPermissions.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import kith.access.AccessPermissions.ReadLog;
import kith.access.audit.AuditLog;
import kith.access.audit.Logged;
import kith.access.history.AccessHistoryEntry;
import kith.kernel.PersonId;
import kith.population.PopulationPermissions;
import kith.population.PopulationPermissions.ListCaseload;
import kith.population.PopulationPermissions.ListEverybody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditLogTest {

    private static final Viewer COORDINATOR = viewer(Role.COORDINATOR, "walworth");

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
        log.seal(running.now());

        for (String table : List.of("audit", "leaf", "tree_head", "reason")) {
            for (String change : List.of("update access.%s set %s", "delete from access.%s", "truncate access.%s")) {
                assertThatThrownBy(() -> running.database
                                .client()
                                .sql(change.formatted(table, table.equals("leaf") ? "entry = 1" : "at = now()"))
                                .update())
                        .hasStackTraceContaining("are never changed or removed");
            }
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
                                    "A care coordinator",
                                    "Gave a reason to see a person",
                                    "Direct care, \"A neighbour rang about them\""),
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
                    .anyMatch(why -> why.startsWith("Administration"));
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
}
