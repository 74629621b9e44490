package kith.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.ui.reasons.ReasonKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps in `access.reason` what workers said to open something, and until when it holds. Rows are only added.
@Repository
class ReasonStore {

    private final JdbcClient db;
    private final Queries queries;

    ReasonStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    /// @param about what the reason opens, the address of a person, or a set of people
    /// @param person the person at that address, where there is one
    /// @return the number of the reason
    long add(WorkerId worker, String about, @Nullable PersonId person, Reason reason, Instant at, Instant until) {
        return db.sql("""
                insert into access.reason (worker, about, person, kind, words, at, until)
                values (:worker, :about, :person, :kind, :words, :at, :until)
                returning id
                """)
                .param("worker", Sql.value(worker))
                .param("about", about)
                .param("person", Sql.value(person))
                .param("kind", reason.kind().key())
                .param("words", reason.words())
                .param("at", Sql.value(at))
                .param("until", Sql.value(until))
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    /// How many reasons a worker has given since a moment.
    int given(WorkerId worker, Instant since) {
        return db.sql("""
                select count(*)
                  from access.reason
                 where worker = :worker
                   and at >= :since
                """)
                .param("worker", Sql.value(worker))
                .param("since", Sql.value(since))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /// What this worker said last about it, if it still holds.
    Optional<Reason> held(WorkerId worker, String about, Instant now) {
        return queries.answer(heldQuery(worker, about, now));
    }

    Query<Optional<Reason>> heldQuery(WorkerId worker, String about, Instant now) {
        return Query.of(
                List.of(Reason.class, worker, about, now),
                """
                select kind, words
                  from access.reason
                 where worker = :worker
                   and about  = :about
                   and at    <= :now
                   and until  > :now
                 order by until desc
                 limit 1
                """,
                Map.of("worker", worker.value(), "about", about, "now", now.atOffset(ZoneOffset.UTC)),
                (row, _) -> new Reason(
                        ReasonKind.find(row.getString("kind")).orElse(ReasonKind.OTHER), row.getString("words")),
                reasons -> reasons.stream().findFirst());
    }

    /// What a reason opens: the address of a person.
    static String about(RequestedPerson person) {
        return "person " + person.key();
    }

    /// What a reason opens: a set of people.
    static String about(SetPermission<?> permission, PeopleSet set) {
        return permission.key() + ": " + set.words();
    }
}
