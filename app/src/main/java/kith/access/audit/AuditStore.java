package kith.access.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the log in `access.audit`, which is only ever added to.
@Repository
class AuditStore {

    private static final RowMapper<UseOfDay> USE = Sql.row(UseOfDay.class);

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

    /// Entries, latest first.
    List<Logged> entries(LogQuery query) {
        if (!query.people().isEmpty()) {
            return about(query);
        }
        return query.workers().isEmpty() ? latest(query) : byWorker(query);
    }

    private List<Logged> latest(LogQuery query) {
        return logged("""
                select id, written_by, at, worker, role, purpose, outcome, clause, relationship,
                       what, people, terms, reason, address
                  from access.audit
                 where id < :before
                   and at >= :since
                   and at < :until
                   and outcome = any(:outcomes)
                 order by id desc
                 limit :atMost
                """, query);
    }

    private List<Logged> byWorker(LogQuery query) {
        return logged("""
                select id, written_by, at, worker, role, purpose, outcome, clause, relationship,
                       what, people, terms, reason, address
                  from access.audit
                 where worker = any(:workers)
                   and id < :before
                   and at >= :since
                   and at < :until
                   and outcome = any(:outcomes)
                 order by id desc
                 limit :atMost
                """, query);
    }

    /// Entries that name one person. The rows are found by the person before they are put in order, since a
    /// plan that walked back through the ids would read the whole log for somebody seldom seen.
    private List<Logged> about(LogQuery query) {
        return logged("""
                  with found as materialized (
                       select id
                         from access.audit
                        where people @> :people)
                select id, written_by, at, worker, role, purpose, outcome, clause, relationship,
                       what, people, terms, reason, address
                  from access.audit
                 where id in (select id from found)
                   and id < :before
                   and (:everybody or worker = any(:workers))
                   and at >= :since
                   and at < :until
                   and outcome = any(:outcomes)
                 order by id desc
                 limit :atMost
                """, query);
    }

    private List<Logged> logged(String sql, LogQuery query) {
        return db.sql(sql)
                .param("people", numbers(query.people()))
                .param("everybody", query.workers().isEmpty())
                .param("workers", query.workers().stream().map(WorkerId::value).toArray(Long[]::new))
                .param("since", Sql.value(query.since()))
                .param("until", Sql.value(query.until()))
                .param("outcomes", query.outcomes().stream().map(Outcome::words).toArray(String[]::new))
                .param("before", query.before())
                .param("atMost", query.atMost())
                .query((row, _) -> logged(row))
                .list();
    }

    /// How many searches a worker has made since a moment.
    int searches(WorkerId worker, Instant since) {
        return db.sql("""
                select count(*)
                  from access.audit
                 where worker = :worker
                   and at >= :since
                   and terms is not null
                """)
                .param("worker", Sql.value(worker))
                .param("since", Sql.value(since))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /// What each worker did on each day. Operators have no account and are left out.
    List<UseOfDay> use(Instant since, Instant until) {
        return db.sql("""
                select worker,
                       (at at time zone :zone)::date as day,
                       count(*) filter (where terms is not null) as searches,
                       count(*) filter (where outcome = 'reason-given') as reasons,
                       count(*) filter (where outcome = 'denied') as refusals,
                       count(*) filter (where outcome = 'exported') as exports
                  from access.audit
                 where at >= :since
                   and at < :until
                   and worker > 0
                 group by worker, day
                 order by worker, day
                """)
                .param("zone", London.ZONE.getId())
                .param("since", Sql.value(since))
                .param("until", Sql.value(until))
                .query(USE)
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
