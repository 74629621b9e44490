package kith.people.linkage;

import java.time.Instant;
import java.util.Collection;
import kith.kernel.Sql;
import kith.people.linkage.LinkResult.DoubtRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the pairs of records that a worker has to look at.
@Repository
public class PossibleMatchStore {

    private final JdbcClient db;

    PossibleMatchStore(JdbcClient db) {
        this.db = db;
    }

    public long pairsInDoubt() {
        return db.sql("""
                select count(distinct (record, other)) as pairs
                  from people.doubt
                """).query((row, _) -> row.getLong("pairs")).single();
    }

    /// Doubts about these records that no longer hold. A check holds for as long as both belong to somebody.
    public void forgetDoubts(Collection<Long> records, Collection<DoubtRow> still) {
        db.sql("""
                delete from people.doubt
                 where (record = any(:records) or other = any(:records))
                   and not exists (select
                                     from unnest(:kinds::text[], :ones::bigint[], :others::bigint[]) as still (kind, record, other)
                                    where still.kind = doubt.kind
                                      and still.record = doubt.record
                                      and still.other = doubt.other)
                   and not (kind = 'check'
                            and exists (select from people.link where link.record = doubt.record)
                            and exists (select from people.link where link.record = doubt.other))
                """)
                .param("records", records.toArray(Long[]::new))
                .param("kinds", still.stream().map(DoubtRow::kind).toArray(String[]::new))
                .param("ones", still.stream().map(DoubtRow::record).toArray(Long[]::new))
                .param("others", still.stream().map(DoubtRow::other).toArray(Long[]::new))
                .update();
    }

    /// What is doubted already keeps its place in the list.
    public void keepDoubts(Collection<DoubtRow> doubts, Instant now) {
        if (doubts.isEmpty()) {
            return;
        }
        db.sql("""
                insert into people.doubt (kind, record, other, why, probability, since)
                select kind, record, other, why, probability, :now
                  from unnest(:kinds::text[], :ones::bigint[], :others::bigint[], :whys::text[], :probabilities::float8[])
                       as new (kind, record, other, why, probability)
                    on conflict (record, other, kind) do update
                   set why = excluded.why,
                       probability = excluded.probability
                """)
                .param("kinds", doubts.stream().map(DoubtRow::kind).toArray(String[]::new))
                .param("ones", doubts.stream().map(DoubtRow::record).toArray(Long[]::new))
                .param("others", doubts.stream().map(DoubtRow::other).toArray(Long[]::new))
                .param("whys", doubts.stream().map(DoubtRow::why).toArray(String[]::new))
                .param(
                        "probabilities",
                        doubts.stream().map(PossibleMatchStore::probability).toArray(Double[]::new))
                .param("now", Sql.value(now))
                .update();
        db.sql("""
                insert into people.pair (record, other)
                select distinct record, other
                  from unnest(:ones::bigint[], :others::bigint[]) as new (record, other)
                    on conflict do nothing
                """)
                .param("ones", doubts.stream().map(DoubtRow::record).toArray(Long[]::new))
                .param("others", doubts.stream().map(DoubtRow::other).toArray(Long[]::new))
                .update();
    }

    private static @Nullable Double probability(DoubtRow doubt) {
        return doubt.probability().isPresent() ? doubt.probability().getAsDouble() : null;
    }
}
