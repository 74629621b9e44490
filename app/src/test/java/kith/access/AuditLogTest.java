package kith.access;

import static kith.access.Some.PERSON;
import static kith.access.Some.REASON;
import static kith.access.Some.SOMEBODY;
import static kith.access.Some.viewer;
import static kith.people.records.RecordPermissions.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import kith.access.AccessPermissions.ReadLog;
import kith.access.audit.AuditLog;
import kith.access.audit.LogQuery;
import kith.access.audit.Logged;
import kith.access.audit.Outcome;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
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
        void is_told_latest_first_and_reading_it_is_logged() {
            show(1);
            running.grants().decide(viewer(Role.ADMINISTRATOR), OPEN, SOMEBODY);
            running.grants().giveReason(COORDINATOR, OPEN, SOMEBODY, REASON);
            PersonGrant elsewhere =
                    running.grants().decide(COORDINATOR, OPEN, SOMEBODY).orRefuse();
            running.transaction().executeWithoutResult(_ -> running.grants().shown(elsewhere, "the person page"));

            about(PERSON);

            assertThat(about(PERSON))
                    .extracting(
                            logged -> logged.entry().role(),
                            logged -> logged.entry().outcome(),
                            logged -> logged.entry().what())
                    .containsExactly(
                            tuple("Information governance lead", Outcome.GRANTED, "the log, who looked at one person"),
                            tuple("Care coordinator", Outcome.GRANTED, "the person page"),
                            tuple("Care coordinator", Outcome.REASON_GIVEN, "a person"),
                            tuple("Administrator", Outcome.DENIED, "a person"),
                            tuple("Care coordinator", Outcome.GRANTED, "the list"));
        }

        @Test
        void leaves_out_who_looked_at_others() {
            show(1);

            assertThat(about(new PersonId(99))).isEmpty();
        }

        @Test
        void is_found_by_worker_day_and_outcome() {
            show(1);
            running.grants().decide(viewer(Role.ADMINISTRATOR), OPEN, SOMEBODY);
            LogQuery all = LogQuery.latest(Long.MAX_VALUE, 10);

            assertThat(read(all.ended(Set.of(Outcome.DENIED)))).hasSize(1);
            assertThat(read(all.about(PERSON).by(COORDINATOR.worker()).ended(Set.of(Outcome.DENIED))))
                    .hasSize(1);
            assertThat(read(all.about(PERSON).by(new WorkerId(9_999)))).isEmpty();
            assertThat(read(all.between(LogQuery.BEGINNING, Running.MONDAY))).isEmpty();
            assertThat(read(all.between(Running.MONDAY, LogQuery.END).ended(Set.of(Outcome.DENIED))))
                    .hasSize(1);
        }

        @Test
        void finds_one_person_among_a_hundred_thousand_shown_at_once() {
            List<PersonId> everybody =
                    LongStream.range(0, 100_000).mapToObj(PersonId::new).toList();
            SetGrant<ListEverybody> operator = running.grants()
                    .decide(viewer(Role.OPERATOR), PopulationPermissions.EVERYBODY, new PeopleSet.Everybody())
                    .orRefuse();
            running.transaction().executeWithoutResult(_ -> running.grants().shown(operator, "the list", everybody));

            assertThat(about(new PersonId(99_999)))
                    .extracting(logged -> logged.entry().purpose())
                    .containsExactly("Administration");
        }
    }

    @Test
    void what_one_worker_saw_is_told_page_by_page() {
        show(5);
        LogQuery query = LogQuery.latest(Long.MAX_VALUE, 2).by(COORDINATOR.worker());
        List<Logged> page = read(query);

        assertThat(read(LogQuery.latest(page.getLast().id(), 10).by(COORDINATOR.worker())))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(logged -> logged.id() < page.getLast().id());
    }

    @Test
    void a_file_is_logged_as_an_export() {
        running.transaction()
                .executeWithoutResult(_ -> running.grants().shown(granted().forExport(), "the list", List.of(PERSON)));
        running.history().export(toTheLog(), LogQuery.latest(Long.MAX_VALUE, 10));

        assertThat(read(LogQuery.latest(Long.MAX_VALUE, 10).ended(Set.of(Outcome.EXPORTED))))
                .extracting(
                        logged -> logged.entry().what(),
                        logged -> logged.entry().people())
                .containsExactly(tuple("the log", List.of(PERSON)), tuple("the list", List.of(PERSON)));
    }

    private List<Logged> about(PersonId person) {
        return read(LogQuery.latest(Long.MAX_VALUE, 100).about(person));
    }

    private List<Logged> read(LogQuery query) {
        return running.history().found(toTheLog(), query).entries();
    }

    private void show(int times) {
        for (int i = 0; i < times; i++) {
            running.transaction()
                    .executeWithoutResult(_ -> running.grants().shown(granted(), "the list", List.of(PERSON)));
        }
    }

    private SetGrant<ListCaseload> granted() {
        return running.grants()
                .decide(
                        COORDINATOR,
                        PopulationPermissions.CASELOAD,
                        new PeopleSet.OfNeighbourhood(new NeighbourhoodKey("walworth")))
                .orRefuse();
    }

    private TaskGrant<ReadLog> toTheLog() {
        return running.grants()
                .decide(viewer(Role.GOVERNANCE), AccessPermissions.LOG)
                .orRefuse();
    }
}
