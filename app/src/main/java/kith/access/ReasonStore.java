package kith.access;

import java.time.Instant;
import java.util.Optional;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps in `access.reason` what workers said to open a record, and until when it holds.
@Repository
class ReasonStore {

    private final JdbcClient db;

    ReasonStore(JdbcClient db) {
        this.db = db;
    }

    void add(WorkerId worker, PersonId person, Reason reason, Instant at, Instant until) {
        db.sql("""
                insert into access.reason (worker, person, words, at, until)
                values (:worker, :person, :words, :at, :until)
                """)
                .param("worker", Sql.value(worker))
                .param("person", Sql.value(person))
                .param("words", reason.words())
                .param("at", Sql.value(at))
                .param("until", Sql.value(until))
                .update();
    }

    /// What this worker said last of this person, if it still holds.
    Optional<Reason> held(WorkerId worker, PersonId person, Instant now) {
        return db.sql("""
                select words
                  from access.reason
                 where worker = :worker
                   and person = :person
                   and at    <= :now
                   and until  > :now
                 order by until desc
                 limit 1
                """)
                .param("worker", Sql.value(worker))
                .param("person", Sql.value(person))
                .param("now", Sql.value(now))
                .query((row, _) -> new Reason(row.getString("words")))
                .optional();
    }
}
