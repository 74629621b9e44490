package kith.people.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.PersonGrant;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads people. Whatever says something about somebody takes a grant.
@Repository
public class PersonStore {

    private final JdbcClient db;

    public PersonStore(JdbcClient db) {
        this.db = db;
    }

    public Optional<PersonId> find(UUID key) {
        return db.sql("""
                select id
                  from people.person
                 where key = :key
                """)
                .param("key", key)
                .query((row, _) -> new PersonId(row.getLong("id")))
                .optional();
    }

    public List<RecordOfPerson> records(PersonGrant granted) {
        return db.sql("""
                select linked.record, linked.partner, linked.local_id, detail.nhs_number,
                       concat_ws(' ', detail.given_name, detail.other_names, detail.family_name) as name,
                       detail.birth_date, detail.sex, detail.ethnicity, detail.language,
                       detail.address, detail.postcode, detail.phone, detail.email, detail.practice,
                       detail.said_at, said.at as linked_at, said.why,
                       bool_or(detail.flagged) over () as flagged
                  from people.linked_record linked
                  join people.detail on detail.record = linked.record
                  join lateral (select at, why
                                  from people.link_event
                                 where link_event.record = linked.record
                                 order by id desc
                                 limit 1) said on true
                 where linked.person = :person
                 order by linked.record
                """)
                .param("person", granted.person().value())
                .query(PersonStore::record)
                .list();
    }

    private static RecordOfPerson record(ResultSet row, int number) throws SQLException {
        Optional<RecordOfPerson.Whereabouts> whereabouts = row.getBoolean("flagged")
                ? Optional.empty()
                : Optional.of(new RecordOfPerson.Whereabouts(
                        text(row, "address"),
                        text(row, "postcode"),
                        text(row, "phone"),
                        text(row, "email"),
                        text(row, "practice")));
        return new RecordOfPerson(
                new RecordId(row.getLong("record")),
                new PartnerId(row.getInt("partner")),
                row.getString("local_id"),
                text(row, "nhs_number"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                text(row, "sex"),
                text(row, "ethnicity"),
                text(row, "language"),
                whereabouts,
                row.getTimestamp("said_at").toInstant(),
                row.getTimestamp("linked_at").toInstant(),
                row.getString("why"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
