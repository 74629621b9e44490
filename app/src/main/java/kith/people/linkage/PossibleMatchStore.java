package kith.people.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kith.kernel.RecordId;
import kith.kernel.Sql;
import kith.people.linkage.components.PossibleMatch;
import kith.people.linkage.components.PossibleMatch.Kind;
import kith.people.linkage.decisions.RecordPair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps `people.possible_match`.
@Repository
class PossibleMatchStore {

    private final JdbcClient db;

    PossibleMatchStore(JdbcClient db) {
        this.db = db;
    }

    long pairs() {
        return db.sql("""
                select count(distinct (record, other)) as pairs
                  from people.possible_match
                """).query((row, _) -> row.getLong("pairs")).single();
    }

    /// Removes what was found about these records and no longer is. A quality sample stays for as long as both
    /// records are linked.
    List<RecordPair> removeAllBut(Collection<RecordId> records, Collection<PossibleMatch> found) {
        return db.sql("""
                delete from people.possible_match
                 where (record = any(:records) or other = any(:records))
                   and not exists (select
                                     from unnest(:kinds::text[], :ones::bigint[], :others::bigint[]) as still (kind, record, other)
                                    where still.kind = possible_match.kind
                                      and still.record = possible_match.record
                                      and still.other = possible_match.other)
                   and not (kind = 'quality_sample'
                            and exists (select from people.link where link.record = possible_match.record)
                            and exists (select from people.link where link.record = possible_match.other))
                returning record, other
                """)
                .param("records", records.stream().map(RecordId::value).toArray(Long[]::new))
                .param("kinds", kinds(found))
                .param("ones", ones(found))
                .param("others", others(found))
                .query(PossibleMatchStore::pair)
                .list();
    }

    /// Removes what was found about any record and no longer is. A quality sample stays for as long as both records
    /// are linked.
    List<RecordPair> removeAllBut(Collection<PossibleMatch> found) {
        return db.sql("""
                delete from people.possible_match
                 where not exists (select
                                     from unnest(:kinds::text[], :ones::bigint[], :others::bigint[]) as still (kind, record, other)
                                    where still.kind = possible_match.kind
                                      and still.record = possible_match.record
                                      and still.other = possible_match.other)
                   and not (kind = 'quality_sample'
                            and exists (select from people.link where link.record = possible_match.record)
                            and exists (select from people.link where link.record = possible_match.other))
                returning record, other
                """)
                .param("kinds", kinds(found))
                .param("ones", ones(found))
                .param("others", others(found))
                .query(PossibleMatchStore::pair)
                .list();
    }

    /// Adds what was found. A pair that is there already keeps its place in the queue.
    void add(Collection<PossibleMatch> found, Instant now) {
        if (found.isEmpty()) {
            return;
        }
        db.sql("""
                insert into people.possible_match (kind, reason, record, other, probability, since)
                select kind, reason, record, other, probability, :now
                  from unnest(:kinds::text[], :reasons::text[], :ones::bigint[], :others::bigint[], :probabilities::float8[])
                       as new (kind, reason, record, other, probability)
                    on conflict (record, other, kind) do update
                   set reason = excluded.reason,
                       probability = excluded.probability
                """)
                .param("kinds", kinds(found))
                .param(
                        "reasons",
                        found.stream().map(match -> match.reason().key()).toArray(String[]::new))
                .param("ones", ones(found))
                .param("others", others(found))
                .param(
                        "probabilities",
                        found.stream().map(PossibleMatch::probability).toArray(Double[]::new))
                .param("now", Sql.value(now))
                .update();
    }

    List<RecordPair> removeAll(Kind kind) {
        return db.sql("""
                delete from people.possible_match
                 where kind = :kind
                returning record, other
                """)
                .param("kind", kind.key())
                .query(PossibleMatchStore::pair)
                .list();
    }

    List<RecordPair> remove(RecordPair pair, Kind kind) {
        return db.sql("""
                delete from people.possible_match
                 where kind = :kind
                   and record = :record
                   and other = :other
                returning record, other
                """)
                .param("kind", kind.key())
                .param("record", pair.record().value())
                .param("other", pair.other().value())
                .query(PossibleMatchStore::pair)
                .list();
    }

    /// The keys of what is in question about two records.
    Set<String> kindsAbout(RecordPair pair) {
        return Set.copyOf(db.sql("""
                select kind
                  from people.possible_match
                 where record = :record
                   and other = :other
                """)
                .param("record", pair.record().value())
                .param("other", pair.other().value())
                .query((row, _) -> row.getString("kind"))
                .list());
    }

    private static RecordPair pair(ResultSet row, int number) throws SQLException {
        return RecordPair.of(row.getLong("record"), row.getLong("other"));
    }

    private static String[] kinds(Collection<PossibleMatch> found) {
        return found.stream().map(match -> match.kind().key()).toArray(String[]::new);
    }

    private static Long[] ones(Collection<PossibleMatch> found) {
        return found.stream().map(match -> match.pair().record().value()).toArray(Long[]::new);
    }

    private static Long[] others(Collection<PossibleMatch> found) {
        return found.stream().map(match -> match.pair().other().value()).toArray(Long[]::new);
    }
}
