package kith.coordination.needs;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.access.PersonGrant;
import kith.kernel.Sql;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what workers do about needs in `coordination.need_event`.
@Repository
class NeedStore {

    private static final RowMapper<NeedEventRow> ROW = Sql.row(NeedEventRow.class);

    private final JdbcClient db;
    private final Queries queries;

    NeedStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    void add(PersonGrant grant, NeedKey need, NeedEvent.What what, Instant at) {
        NeedEventRow row = NeedEventRow.of(need, what, grant.viewer().worker(), at);
        db.sql("""
                insert into coordination.need_event (person, first_about, kind, need, words, said_by, withdraws, owner,
                                                     worker, at)
                values (:person, :person, :kind, :need, :words, :saidBy, :withdraws, :owner, :worker, :at)
                """)
                .param("person", Sql.value(grant.person()))
                .param("kind", row.kind())
                .param("need", row.need())
                .param("words", row.words(), Types.VARCHAR)
                .param("saidBy", row.saidBy(), Types.VARCHAR)
                .param("withdraws", row.withdraws(), Types.BIGINT)
                .param("owner", row.owner(), Types.BIGINT)
                .param("worker", Sql.value(row.worker()))
                .param("at", Sql.value(row.at()))
                .update();
    }

    /// In the order in which they happened.
    List<NeedEvent> of(PersonGrant grant) {
        return queries.answer(query(grant));
    }

    Query<List<NeedEvent>> query(PersonGrant grant) {
        return Query.of(
                List.of(NeedStore.class, grant.person()),
                """
                select id, kind, need, words, said_by, withdraws, owner, worker, at
                  from coordination.need_event
                 where person = :person
                 order by at, id
                """,
                Map.of("person", grant.person().value()),
                ROW,
                rows -> rows.stream().map(NeedEventRow::toEvent).toList());
    }
}
