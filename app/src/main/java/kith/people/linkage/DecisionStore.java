package kith.people.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.TaskGrant;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.decisions.ClericalDecision;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import kith.people.linkage.decisions.StoredDecision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what workers ruled in `people.ruling`.
@Repository
class DecisionStore {

    private final JdbcClient db;

    DecisionStore(JdbcClient db) {
        this.db = db;
    }

    /// The decisions in force that name one of these records.
    List<StoredDecision> about(Collection<Long> records) {
        return db.sql("""
                select id, record, other, verdict, settles
                  from people.ruling_in_force
                 where record = any(:records)
                    or other = any(:records)
                 order by id
                """)
                .param("records", records.toArray(Long[]::new))
                .query(DecisionStore::row)
                .list();
    }

    DecisionId add(RecordPair pair, MatchDecision decision, Set<String> settles, WorkerId by, String why, Instant now) {
        return db.sql("""
                insert into people.ruling (record, other, verdict, settles, worker, why, at)
                values (:record, :other, :verdict, :settles, :worker, :why, :now)
                returning id
                """)
                .param("record", pair.record().value())
                .param("other", pair.other().value())
                .param("verdict", decision.key())
                .param("settles", settles.toArray(String[]::new))
                .param("worker", Sql.value(by))
                .param("why", why)
                .param("now", Sql.value(now))
                .query((row, _) -> new DecisionId(row.getLong("id")))
                .single();
    }

    /// A ruling that holds or would hold if a later one were taken back.
    Optional<StoredDecision> find(TaskGrant<ReviewMatches> granted, DecisionId ruling) {
        return db.sql("""
                select id, record, other, verdict, settles
                  from people.ruling
                 where id = :id
                   and verdict is not null
                   and not exists (select
                                     from people.ruling back
                                    where back.takes_back = ruling.id)
                """).param("id", ruling.value()).query(DecisionStore::row).optional();
    }

    void takeBack(StoredDecision ruling, WorkerId by, String why, Instant now) {
        db.sql("""
                insert into people.ruling (record, other, settles, takes_back, worker, why, at)
                values (:record, :other, '{}', :ruling, :worker, :why, :now)
                """)
                .param("record", ruling.record())
                .param("other", ruling.other())
                .param("ruling", ruling.id())
                .param("worker", Sql.value(by))
                .param("why", why)
                .param("now", Sql.value(now))
                .update();
    }

    List<RuledRow> latest(TaskGrant<ReviewMatches> granted, int most) {
        return db.sql("""
                select told.id, told.verdict, told.worker, told.at, told.why, partner, local_id, other_partner,
                       other_local_id, back_worker, back_at, back_why, holds, one.person, other.person as other_person
                  from people.ruling_told told
                  join people.ruling on ruling.id = told.id
                  left join people.link one on one.record = ruling.record
                  left join people.link other on other.record = ruling.other
                 order by told.id desc
                 limit :most
                """).param("most", most).query(DecisionStore::ruled).list();
    }

    /// These rulings, in order.
    List<RuledRow> named(TaskGrant<ReviewMatches> granted, List<DecisionId> ids) {
        return db.sql("""
                select told.id, told.verdict, told.worker, told.at, told.why, partner, local_id, other_partner,
                       other_local_id, back_worker, back_at, back_why, holds, one.person, other.person as other_person
                  from people.ruling_told told
                  join people.ruling on ruling.id = told.id
                  left join people.link one on one.record = ruling.record
                  left join people.link other on other.record = ruling.other
                 where told.id = any(:ids)
                 order by told.id
                """)
                .param("ids", ids.stream().map(DecisionId::value).toArray(Long[]::new))
                .query(DecisionStore::ruled)
                .list();
    }

    private static RuledRow ruled(ResultSet row, int number) throws SQLException {
        Timestamp backAt = row.getTimestamp("back_at");
        return new RuledRow(
                new DecisionId(row.getLong("id")),
                MatchDecision.of(row.getString("verdict")),
                new WorkerId(row.getLong("worker")),
                row.getTimestamp("at").toInstant(),
                row.getString("why"),
                new RuledRow.RuledRecord(
                        new PartnerId(row.getInt("partner")), row.getString("local_id"), person(row, "person")),
                new RuledRow.RuledRecord(
                        new PartnerId(row.getInt("other_partner")),
                        row.getString("other_local_id"),
                        person(row, "other_person")),
                backAt == null
                        ? Optional.empty()
                        : Optional.of(new ClericalDecision.TakenBack(
                                new WorkerId(row.getLong("back_worker")),
                                backAt.toInstant(),
                                row.getString("back_why"))),
                row.getBoolean("holds"));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        long person = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new PersonId(person));
    }

    private static StoredDecision row(ResultSet row, int number) throws SQLException {
        return new StoredDecision(
                row.getLong("id"),
                row.getLong("record"),
                row.getLong("other"),
                MatchDecision.of(row.getString("verdict")),
                Set.of((String[]) row.getArray("settles").getArray()));
    }
}
