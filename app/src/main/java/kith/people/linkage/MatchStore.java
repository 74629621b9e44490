package kith.people.linkage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.ModelFile;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps models, and by the one in force each record's keys and the pairs that are likely one person's.
@Repository
public class MatchStore {

    public static final int ROWS_SENT_AT_ONCE = 200_000;

    private final JdbcClient db;
    private final Copy copy;

    public MatchStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// One key of a record.
    public record KeyRow(long record, long key) {}

    /// Two records and what they weigh, the lower first.
    public record PairRow(long record, long other, float weight) {}

    /// The number of the model in force.
    public Optional<Long> latest() {
        return db.sql("""
                select id
                  from people.model
                 order by id desc
                 limit 1
                """).query((row, _) -> row.getLong("id")).optional();
    }

    public Model model(long id) {
        return db.sql("""
                select frozen
                  from people.model
                 where id = :id
                """)
                .param("id", id)
                .query((row, _) -> ModelFile.read(
                        new ByteArrayInputStream(row.getString("frozen").getBytes(StandardCharsets.UTF_8))))
                .single();
    }

    public long add(Model model, long records, Instant now) {
        var json = new ByteArrayOutputStream();
        ModelFile.write(model, json);
        return db.sql("""
                insert into people.model (at, records, threshold, frozen)
                values (:now, :records, :threshold, :frozen::json)
                returning id
                """)
                .param("now", Sql.value(now))
                .param("records", records)
                .param("threshold", model.threshold())
                .param("frozen", json.toString(StandardCharsets.UTF_8))
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    /// What the matcher compares of these records, in order.
    public List<MatchInput> said(Collection<Long> records) {
        return db.sql("""
                select record, partner, nhs_number, given_names, family_name, born, sex, address, uprn, postcode, phone, email
                  from people.said
                 where record = any(:records)
                 order by record
                """)
                .param("records", numbers(records))
                .query(MatchStore::said)
                .list();
    }

    /// The same of all records, some at a time, from the one after the one given.
    public List<MatchInput> saidAfter(long after, int most) {
        return db.sql("""
                select record, partner, nhs_number, given_names, family_name, born, sex, address, uprn, postcode, phone, email
                  from people.said
                 where record > :after
                 order by record
                 limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query(MatchStore::said)
                .list();
    }

    private static MatchInput said(ResultSet row, int number) throws SQLException {
        return new MatchInput(
                row.getLong("record"),
                row.getInt("partner"),
                List.of(
                        text(row, "nhs_number"),
                        text(row, "given_names"),
                        text(row, "family_name"),
                        text(row, "born"),
                        text(row, "sex"),
                        text(row, "address"),
                        text(row, "uprn"),
                        text(row, "postcode"),
                        text(row, "phone"),
                        text(row, "email")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    public long recordsThatSaySomething() {
        return db.sql("""
                select count(*) as records
                  from people.detail
                """).query((row, _) -> row.getLong("records")).single();
    }

    /// Forgets all keys, and that they are looked up: [#indexKeys] comes when there are others.
    public void forgetAllKeys() {
        db.sql("truncate people.match_key").update();
        db.sql("drop index people.match_key_by_key").update();
    }

    /// Makes the index again that the migration made: of millions of keys at once, in half the time that it takes one
    /// by one.
    public void indexKeys() {
        db.sql("create index match_key_by_key on people.match_key (key, record)")
                .update();
    }

    public void forgetKeys(Collection<Long> records) {
        db.sql("""
                delete from people.match_key
                 where record = any(:records)
                """).param("records", numbers(records)).update();
    }

    public void keepKeys(Collection<KeyRow> keys) {
        var rows = new CopyRows();
        keys.forEach(key -> rows.row(2).int8(key.record()).int8(key.key()));
        copy.send("copy people.match_key (record, key) from stdin binary", rows);
    }

    /// The records that have one of these keys.
    public Set<Long> sharing(Collection<KeyRow> keys) {
        return new HashSet<>(db.sql("""
                select distinct record
                  from people.match_key
                 where key = any(:keys)
                """)
                .param("keys", keys.stream().map(KeyRow::key).distinct().toArray(Long[]::new))
                .query((row, _) -> row.getLong("record"))
                .list());
    }

    public void forgetAllPairs() {
        db.sql("""
                delete from people.likely_pair
                """).update();
    }

    /// Forgets the pairs that these records are in.
    ///
    /// @return the records of those that were linked by their weight
    public Set<Long> forgetPairs(Collection<Long> records, double linkBits) {
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

    public void keepPairs(List<PairRow> pairs) {
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
    public void measure() {
        db.sql("analyze people.match_key").update();
        db.sql("analyze people.likely_pair").update();
    }

    /// The records that hang directly together with one of these: linked with it by weight, or one person with it as it
    /// is stored.
    public Set<Long> tied(Collection<Long> records, double linkBits) {
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
    public List<LikelyPair> likely(Collection<Long> records) {
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
