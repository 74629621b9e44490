package kith.people.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.kernel.Sql;
import kith.people.linkage.components.MatchInput;
import kith.people.linkage.components.RecordIdentity;
import kith.people.linkage.components.ReusedLocalId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what linking compares of each record. It writes nothing.
@Repository
class MatchInputStore {

    private static final RowMapper<RecordIdentity> IDENTITY = Sql.row(RecordIdentity.class);

    private final JdbcClient db;

    MatchInputStore(JdbcClient db) {
        this.db = db;
    }

    /// What the match model compares of these records, in order.
    List<MatchInput> of(Collection<Long> records) {
        return db.sql("""
                select record, partner, nhs_number, given_names, family_name, born, sex, address, uprn, postcode, phone, email
                  from people.said
                 where record = any(:records)
                 order by record
                """)
                .param("records", numbers(records))
                .query(MatchInputStore::input)
                .list();
    }

    /// The same of one page of all records, in order.
    List<MatchInput> after(long after, int most) {
        return db.sql("""
                select record, partner, nhs_number, given_names, family_name, born, sex, address, uprn, postcode, phone, email
                  from people.said
                 where record > :after
                 order by record
                 limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query(MatchInputStore::input)
                .list();
    }

    private static MatchInput input(ResultSet row, int number) throws SQLException {
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

    long records() {
        return db.sql("""
                select count(*) as records
                  from people.detail
                """).query((row, _) -> row.getLong("records")).single();
    }

    /// Who these records, and all records with one of these NHS numbers, are about.
    List<RecordIdentity> identities(Collection<Long> records, Collection<String> nhsNumbers) {
        return db.sql("""
                select record, nhs_number, given_name, family_name, birth_date, birth_exact, deceased, deceased_on
                  from people.detail
                 where record = any(:records)
                 union
                select record, nhs_number, given_name, family_name, birth_date, birth_exact, deceased, deceased_on
                  from people.detail
                 where nhs_number = any(:nhsNumbers)
                """)
                .param("records", records.toArray(Long[]::new))
                .param("nhsNumbers", nhsNumbers.toArray(String[]::new))
                .query(IDENTITY)
                .list();
    }

    /// One page of the records that have demographics, in order.
    List<Long> recordsAfter(long after, int most) {
        return db.sql("""
                select record
                  from people.detail
                 where record > :after
                 order by record
                 limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> row.getLong("record"))
                .list();
    }

    /// The local ids that went from one record to another, where one of these records is named.
    List<ReusedLocalId> reusedLocalIds(Collection<Long> records) {
        return db.sql("""
                select earlier, record
                  from people.reuse
                 where record = any(:records)
                    or earlier = any(:records)
                 order by record
                """)
                .param("records", numbers(records))
                .query((row, _) -> new ReusedLocalId(row.getLong("earlier"), row.getLong("record")))
                .list();
    }

    private static Long[] numbers(Collection<Long> records) {
        return records.toArray(Long[]::new);
    }
}
