package kith.access;

import static kith.access.Some.PERSON;
import static kith.access.Some.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kith.access.audit.AuditEntry;
import kith.access.audit.AuditLog;
import kith.access.audit.LogQuery;
import kith.access.audit.Outcome;
import kith.engine.terms.NeighbourhoodKey;
import kith.population.PopulationPermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The role that Kith works as adds to the audit log and reads it, and PostgreSQL refuses everything else.
class ApplicationRoleTest {

    private static final Viewer COORDINATOR = viewer(Role.COORDINATOR, "walworth");

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Running running;
    private AuditLog log;

    @BeforeEach
    void three_entries_are_sealed_and_one_waits() {
        running = Running.asApplication("application_role");
        log = running.log();
        show(3);
        assertThat(log.seal(running.now())).isEqualTo(3);
        log.keepCheckpoint();
        show(1);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void the_log_is_written_sealed_verified_and_read() {
        assertThat(log.seal(running.now())).isEqualTo(1);
        assertThat(log.verify(Optional.empty()).holds()).isTrue();
        assertThat(log.entries(LogQuery.latest(Long.MAX_VALUE, 10))).hasSize(4);
        assertThat(log.mayBeChangedByKith()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.audit set people = '{8}' where id = 2",
                "update access.audit set erased_at = now(), salt = null, relationship = '', what = '', people = '{}'",
                "delete from access.audit where id > 1",
                "truncate access.audit",
                "insert into access.audit (id, at, worker, role, purpose, outcome, clause, relationship, what, people)"
                        + " overriding system value values (99, now(), 1, '', '', 'granted', '', '', '', '{}')",
                "insert into access.audit (written_at, at, worker, role, purpose, outcome, clause, relationship, what,"
                        + " people) values (now(), now(), 1, '', '', 'granted', '', '', '', '{}')",
                "select setval('access.audit_id_seq', 1)",
                "delete from access.pending_leaf",
                "insert into access.pending_leaf values (77)",
                "update access.leaf set hash = sha256('x')",
                "delete from access.leaf",
                "truncate access.leaf",
                "insert into access.leaf values (99, 99, sha256('x'))",
                "update access.tree_head set root = 'x'",
                "delete from access.tree_head",
                "truncate access.tree_head",
                "delete from access.seal",
                "insert into access.seal values (1, 1, 2, 1, 1, 1, repeat('0', 64), now())",
                "update access.reason set words = 'other words'",
                "delete from access.reason",
                "alter table access.audit disable trigger all",
                "drop trigger audit_is_never_removed on access.audit",
                "alter table access.audit rename to other",
                "alter table access.audit owner to current_user",
                "create index other on access.audit (at)",
                "create trigger other before insert on access.audit execute function access.refuse_to_change()",
                "create rule other as on insert to access.audit do instead nothing",
                "create policy other on access.audit",
                "create or replace function access.leaf_hash(entry access.audit) returns bytea language sql as 'select null'",
                "drop table access.audit",
                "drop schema access cascade",
                "create table access.other (id int)",
                "set session_replication_role = replica",
                "set role kith",
                "create role other superuser",
                "alter role current_user superuser",
                "copy (select 1) to program 'true'",
                "copy (select 1) to '/tmp/kith-application-role-test'"
            })
    void a_statement_that_would_change_the_log_is_refused(String statement) {
        assertThatThrownBy(() -> db().sql(statement).query((row, _) -> 0).list())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        assertThat(log.verify(Optional.empty()).holds()).isTrue();
    }

    @Test
    void it_owns_nothing() {
        assertThat(db().sql("""
                        select (select count(*) from pg_class where relowner = role.oid)
                             + (select count(*) from pg_proc where proowner = role.oid)
                             + (select count(*) from pg_namespace where nspowner = role.oid)
                             + (select count(*) from pg_database where datdba = role.oid)
                          from pg_roles role
                         where rolname = current_user
                           and not (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
                        """).query((row, _) -> row.getLong(1)).single()).isZero();
    }

    @Test
    void the_owner_erases_content_under_law_and_the_proof_holds() {
        AuditEntry saying = new AuditEntry(
                running.now(),
                COORDINATOR.worker(),
                "Operator",
                "Operation",
                Outcome.GRANTED,
                AuditLog.ERASURE,
                "",
                AuditLog.erasureOf(2),
                List.of(),
                Optional.empty(),
                Optional.of("Named in error"),
                Optional.empty());

        assertThat(log.erase(2, saying)).isTrue();

        log.seal(running.now());
        assertThat(log.verify(Optional.empty()).holds()).isTrue();
        assertThat(log.verify(Optional.empty()).erased()).isEqualTo(1);
    }

    private JdbcClient db() {
        return running.database.client();
    }

    private void show(int times) {
        SetGrant<PopulationPermissions.ListCaseload> granted = running.grants()
                .decide(
                        COORDINATOR,
                        PopulationPermissions.CASELOAD,
                        new PeopleSet.OfNeighbourhood(new NeighbourhoodKey("walworth")))
                .orRefuse();
        for (int time = 0; time < times; time++) {
            running.transaction()
                    .executeWithoutResult(_ -> running.grants().shown(granted, "the list", List.of(PERSON)));
        }
    }
}
