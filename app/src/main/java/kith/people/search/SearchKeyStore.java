package kith.people.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.engine.linkage.finding.SearchTerms;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what each record can be looked up by.
@Repository
class SearchKeyStore {

    private final JdbcClient db;
    private final Copy copy;

    public SearchKeyStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// What a record can be looked up by.
    record ClueRow(long record, SearchTerms clues, @Nullable LocalDate born) {}

    public void keepKeys(Collection<ClueRow> clues) {
        var rows = new CopyRows();
        for (ClueRow row : clues) {
            row.clues()
                    .keysOfRecord()
                    .forEach(key -> rows.row(3).int8(key).date(row.born()).int8(row.record()));
        }
        copy.send("copy people.search_key (key, born, record) from stdin binary", rows);
    }

    public void forgetKeys(Collection<Long> records) {
        db.sql("""
                delete from people.search_key
                 where record = any(:records)
                """).param("records", numbers(records)).update();
    }

    public void forgetAllKeys() {
        db.sql("""
                truncate people.search_key
                """).update();
    }

    /// What records can be looked up by, in order, from the one after the one given.
    public List<ClueRow> cluesAfter(long after, int most) {
        return db.sql("""
                select record, concat_ws(' ', given_name, other_names) as given_names, family_name, postcode, phone, birth_date
                  from people.detail
                 where record > :after
                 order by record
                 limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new ClueRow(
                        row.getLong("record"),
                        new SearchTerms(
                                text(row, "given_names"),
                                text(row, "family_name"),
                                text(row, "postcode"),
                                text(row, "phone")),
                        row.getObject("birth_date", LocalDate.class)))
                .list();
    }

    public boolean isWrittenBy(int edition) {
        return db.sql("""
                select count(*) = 1 as is_written
                  from people.search_edition
                 where edition = :edition
                """)
                .param("edition", edition)
                .query((row, _) -> row.getBoolean("is_written"))
                .single();
    }

    public void writtenBy(int edition) {
        db.sql("""
                delete from people.search_edition
                """).update();
        db.sql("""
                insert into people.search_edition (edition)
                values (:edition)
                """).param("edition", edition).update();
        db.sql("select people.measure_search_keys()").query((row, _) -> 0).list();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    private static Long[] numbers(Collection<Long> all) {
        return all.toArray(Long[]::new);
    }
}
