package kith.people.linkage;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps `people.match_key` and `people.scored_pair`: the blocking keys of each record, and the pairs that a match
/// model finds likely. Each generation has its own in a slot.
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

    /// Empties a slot that is not in force, and drops its index: [#indexKeys] makes it again.
    void empty(Slot slot) {
        db.sql(slot == Slot.FIRST ? "truncate people.match_key_1" : "truncate people.match_key_2")
                .update();
        db.sql(slot == Slot.FIRST ? "truncate people.scored_pair_1" : "truncate people.scored_pair_2")
                .update();
        db.sql("select people.drop_index_of_match_keys(:slot::smallint)")
                .param("slot", slot.number())
                .query((row, _) -> 0)
                .list();
    }

    /// Makes the index of a slot. For millions of keys at once it takes half the time that it takes one by one.
    void indexKeys(Slot slot) {
        db.sql("select people.make_index_of_match_keys(:slot::smallint)")
                .param("slot", slot.number())
                .query((row, _) -> 0)
                .list();
    }

    void forgetKeys(Slot slot, Collection<Long> records) {
        db.sql("""
                delete from people.match_key
                 where slot = :slot
                   and record = any(:records)
                """)
                .param("slot", slot.number())
                .param("records", numbers(records))
                .update();
    }

    void keepKeys(Slot slot, Collection<KeyRow> keys) {
        var rows = new CopyRows();
        keys.forEach(key -> rows.row(3).int2(slot.number()).int8(key.record()).int8(key.key()));
        copy.send("copy people.match_key (slot, record, key) from stdin binary", rows);
    }

    /// The records that have one of these keys.
    Set<Long> sharing(Slot slot, Collection<KeyRow> keys) {
        return new HashSet<>(db.sql("""
                select distinct record
                  from people.match_key
                 where slot = :slot
                   and key = any(:keys)
                """)
                .param("slot", slot.number())
                .param("keys", keys.stream().map(KeyRow::key).distinct().toArray(Long[]::new))
                .query((row, _) -> row.getLong("record"))
                .list());
    }

    /// Forgets the pairs that these records are in.
    ///
    /// @return the records of those that were linked by their weight
    Set<Long> forgetPairs(Slot slot, Collection<Long> records, double linkBits) {
        Set<Long> linked = new HashSet<>();
        db.sql("""
                delete from people.scored_pair
                 where slot = :slot
                   and (record = any(:records) or other = any(:records))
                returning record, other, weight
                """)
                .param("slot", slot.number())
                .param("records", numbers(records))
                .query(row -> {
                    if (row.getFloat("weight") >= linkBits) {
                        linked.add(row.getLong("record"));
                        linked.add(row.getLong("other"));
                    }
                });
        return linked;
    }

    void keepPairs(Slot slot, List<PairRow> pairs) {
        for (int from = 0; from < pairs.size(); from += ROWS_SENT_AT_ONCE) {
            var rows = new CopyRows();
            pairs.subList(from, Math.min(pairs.size(), from + ROWS_SENT_AT_ONCE))
                    .forEach(pair -> rows.row(4)
                            .int2(slot.number())
                            .int8(pair.record())
                            .int8(pair.other())
                            .int4(Float.floatToIntBits(pair.weight())));
            copy.send("copy people.scored_pair (slot, record, other, weight) from stdin binary", rows);
        }
    }

    /// So that the next statements are planned by what is there now.
    void measure() {
        db.sql("select people.measure_match_index()").query((row, _) -> 0).list();
    }

    /// The records that the model of a slot links directly with one of these.
    Set<Long> linkedWith(Slot slot, Collection<Long> records, double linkBits) {
        return new HashSet<>(db.sql("""
                select other as record
                  from people.scored_pair
                 where slot = :slot
                   and record = any(:records)
                   and weight >= :least
                 union
                select record
                  from people.scored_pair
                 where slot = :slot
                   and other = any(:records)
                   and weight >= :least
                """)
                .param("slot", slot.number())
                .param("records", numbers(records))
                .param("least", linkBits)
                .query((row, _) -> row.getLong("record"))
                .list());
    }

    /// Every scored pair that one of these records is in.
    List<PairRow> pairs(Slot slot, Collection<Long> records) {
        return db.sql("""
                select record, other, weight
                  from people.scored_pair
                 where slot = :slot
                   and record = any(:records)
                 union
                select record, other, weight
                  from people.scored_pair
                 where slot = :slot
                   and other = any(:records)
                 order by record, other
                """)
                .param("slot", slot.number())
                .param("records", numbers(records))
                .query((row, _) -> new PairRow(row.getLong("record"), row.getLong("other"), row.getFloat("weight")))
                .list();
    }

    private static Long[] numbers(Collection<Long> records) {
        return records.toArray(Long[]::new);
    }
}
