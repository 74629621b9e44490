package kith.people.linkage;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps `people.match_key` and `people.likely_pair`: the blocking keys of each record, and the pairs that the
/// match model finds likely.
@Repository
class MatchIndexStore {

    static final int ROWS_SENT_AT_ONCE = 200_000;

    private final JdbcClient db;
    private final Copy copy;

    MatchIndexStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// One key of a record.
    record KeyRow(long record, long key) {}

    /// Two records and what they weigh, the lower first.
    record PairRow(long record, long other, float weight) {}

    /// Forgets all keys, and that they are looked up: [#indexKeys] comes when there are others.
    void forgetAllKeys() {
        db.sql("truncate people.match_key").update();
        db.sql("select people.drop_index_of_match_keys()").query((row, _) -> 0).list();
    }

    /// Makes the index again that the migration made: of millions of keys at once, in half the time that it
    /// takes one by one.
    void indexKeys() {
        db.sql("select people.make_index_of_match_keys()").query((row, _) -> 0).list();
    }

    void forgetKeys(Collection<Long> records) {
        db.sql("""
                delete from people.match_key
                 where record = any(:records)
                """).param("records", numbers(records)).update();
    }

    void keepKeys(Collection<KeyRow> keys) {
        var rows = new CopyRows();
        keys.forEach(key -> rows.row(2).int8(key.record()).int8(key.key()));
        copy.send("copy people.match_key (record, key) from stdin binary", rows);
    }

    /// The records that have one of these keys.
    Set<Long> sharing(Collection<KeyRow> keys) {
        return new HashSet<>(db.sql("""
                select distinct record
                  from people.match_key
                 where key = any(:keys)
                """)
                .param("keys", keys.stream().map(KeyRow::key).distinct().toArray(Long[]::new))
                .query((row, _) -> row.getLong("record"))
                .list());
    }

    void forgetAllPairs() {
        db.sql("""
                delete from people.likely_pair
                """).update();
    }

    /// Forgets the pairs that these records are in.
    ///
    /// @return the records of those that were linked by their weight
    Set<Long> forgetPairs(Collection<Long> records, double linkBits) {
        Set<Long> linked = new HashSet<>();
        db.sql("""
                delete from people.likely_pair
                 where record = any(:records)
                    or other = any(:records)
                returning record, other, weight
                """).param("records", numbers(records)).query(row -> {
            if (row.getFloat("weight") >= linkBits) {
                linked.add(row.getLong("record"));
                linked.add(row.getLong("other"));
            }
        });
        return linked;
    }

    void keepPairs(List<PairRow> pairs) {
        for (int from = 0; from < pairs.size(); from += ROWS_SENT_AT_ONCE) {
            var rows = new CopyRows();
            pairs.subList(from, Math.min(pairs.size(), from + ROWS_SENT_AT_ONCE))
                    .forEach(pair -> rows.row(3)
                            .int8(pair.record())
                            .int8(pair.other())
                            .int4(Float.floatToIntBits(pair.weight())));
            copy.send("copy people.likely_pair (record, other, weight) from stdin binary", rows);
        }
    }

    /// So that the next statements are planned by what is there now.
    void measure() {
        db.sql("select people.measure_match_index()").query((row, _) -> 0).list();
    }

    /// The records that hang directly together with one of these: linked with it by weight, or one person with
    /// it as it is stored.
    Set<Long> linkedWith(Collection<Long> records, double linkBits) {
        return new HashSet<>(db.sql("""
                select other as record
                  from people.likely_pair
                 where record = any(:records)
                   and weight >= :least
                 union
                select record
                  from people.likely_pair
                 where other = any(:records)
                   and weight >= :least
                 union
                select theirs.record
                  from people.link mine
                  join people.link theirs on theirs.person = mine.person
                 where mine.record = any(:records)
                """)
                .param("records", numbers(records))
                .param("least", linkBits)
                .query((row, _) -> row.getLong("record"))
                .list());
    }

    /// Every likely pair that one of these records is in.
    List<LikelyPair> likely(Collection<Long> records) {
        return db.sql("""
                select pair.record, pair.other, pair.weight, link.person, other_link.person as other_person
                  from (select record, other, weight
                          from people.likely_pair
                         where record = any(:records)
                         union
                        select record, other, weight
                          from people.likely_pair
                         where other = any(:records)) pair
                  left join people.link on link.record = pair.record
                  left join people.link other_link on other_link.record = pair.other
                 order by pair.record, pair.other
                """)
                .param("records", numbers(records))
                .query((row, _) -> new LikelyPair(
                        row.getLong("record"),
                        row.getLong("other"),
                        row.getFloat("weight"),
                        (Long) row.getObject("person"),
                        (Long) row.getObject("other_person")))
                .list();
    }

    private static Long[] numbers(Collection<Long> records) {
        return records.toArray(Long[]::new);
    }
}
