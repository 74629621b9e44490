package kith.access.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the log in `access.audit`, which is only ever added to.
@Repository
class AuditStore {

    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    void add(AuditEntry entry) {
        db.sql("""
                insert into access.audit (
                       at, worker, role, purpose, outcome, clause, relationship,
                       what, people, terms, reason, address)
                values (:at, :worker, :role, :purpose, :outcome, :clause, :relationship,
                       :what, :people, :terms, :reason, :address)
                """)
                .param("at", Sql.value(entry.at()))
                .param("worker", Sql.value(entry.worker()))
                .param("role", entry.role())
                .param("purpose", entry.purpose())
                .param("outcome", entry.outcome().words())
                .param("clause", entry.clause())
                .param("relationship", entry.relationship())
                .param("what", entry.what())
                .param("people", numbers(entry.people()))
                .param("terms", entry.terms().orElse(null))
                .param("reason", entry.reason().orElse(null))
                .param("address", entry.address().orElse(null))
                .update();
    }

    /// Entries older than one id, latest first.
    List<Logged> latest(long before, int atMost) {
        return db.sql("""
                select id, written_by, at, worker, role, purpose, outcome, clause, relationship,
                       what, people, terms, reason, address
                  from access.audit
                 where id < :before
                 order by id desc
                 limit :atMost
                """)
                .param("before", before)
                .param("atMost", atMost)
                .query((row, _) -> logged(row))
                .list();
    }

    List<Logged> byWorker(WorkerId worker, long before, int atMost) {
        return db.sql("""
                select id, written_by, at, worker, role, purpose, outcome, clause, relationship,
                       what, people, terms, reason, address
                  from access.audit
                 where worker = :worker
                   and id < :before
                 order by id desc
                 limit :atMost
                """)
                .param("worker", Sql.value(worker))
                .param("before", before)
                .param("atMost", atMost)
                .query((row, _) -> logged(row))
                .list();
    }

    /// Entries that name one person. The rows are found by the person before they are put in order, since a
    /// plan that walked back through the ids would read the whole log for somebody seldom seen.
    List<Logged> about(PersonId person, long before, int atMost) {
        return db.sql("""
                  with found as materialized (
                       select id
                         from access.audit
                        where people @> array[:person]::bigint[])
                select id, written_by, at, worker, role, purpose, outcome, clause, relationship,
                       what, people, terms, reason, address
                  from access.audit
                 where id in (select id from found)
                   and id < :before
                 order by id desc
                 limit :atMost
                """)
                .param("person", Sql.value(person))
                .param("before", before)
                .param("atMost", atMost)
                .query((row, _) -> logged(row))
                .list();
    }

    private static Long[] numbers(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(Long[]::new);
    }

    private static Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getLong("id"),
                row.getLong("written_by"),
                new AuditEntry(
                        row.getTimestamp("at").toInstant(),
                        new WorkerId(row.getLong("worker")),
                        row.getString("role"),
                        row.getString("purpose"),
                        Outcome.of(row.getString("outcome")),
                        row.getString("clause"),
                        row.getString("relationship"),
                        row.getString("what"),
                        people(row.getArray("people")),
                        Optional.ofNullable(row.getString("terms")),
                        Optional.ofNullable(row.getString("reason")),
                        Optional.ofNullable(row.getString("address"))));
    }

    private static List<PersonId> people(Array people) throws SQLException {
        return Arrays.stream((Long[]) people.getArray()).map(PersonId::new).toList();
    }
}
