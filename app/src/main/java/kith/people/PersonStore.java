package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Granted;
import kith.engine.linkage.NhsNumber;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads people. Whatever says something about somebody takes a grant.
@Repository
class PersonStore {

    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    Optional<PersonId> find(UUID key) {
        return db.sql("""
                select id
                  from people.person
                 where key = :key
                """)
                .param("key", key)
                .query((row, _) -> new PersonId(row.getLong("id")))
                .optional();
    }

    List<RecordOfPerson> records(Granted granted, PersonId person) {
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
                .param("person", person.value())
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

    List<FoundPerson> byNumber(Granted granted, NhsNumber number, int most) {
        return db.sql("""
                select person.id, person.key, found.name, found.birth_date, found.postcode, found.flagged
                  from (select detail.person,
                               min(concat_ws(' ', detail.given_name, detail.family_name)) as name,
                               min(detail.birth_date) as birth_date,
                               min(detail.postcode) as postcode,
                               bool_or(detail.flagged) as flagged
                          from people.current_detail detail
                         where detail.person in (select person from people.current_detail where nhs_number = :number)
                         group by detail.person) found
                  join people.person on person.id = found.person
                 order by found.name, person.id
                 limit :most
                """)
                .param("number", number.digits())
                .param("most", most)
                .query(PersonStore::found)
                .list();
    }

    List<FoundPerson> byName(Granted granted, Search search, int most) {
        return db.sql("""
                select person.id, person.key, found.name, found.birth_date, found.postcode, found.flagged
                  from (select detail.person,
                               min(concat_ws(' ', detail.given_name, detail.family_name)) as name,
                               min(detail.birth_date) as birth_date,
                               min(detail.postcode) as postcode,
                               bool_or(detail.flagged) as flagged
                          from people.current_detail detail
                         where detail.person in (select person
                                                   from people.current_detail
                                                  where lower(family_name) like :family
                                                    and lower(coalesce(given_name, '')) like :given
                                                    and (:anyBirthDate or birth_date = :birthDate))
                         group by detail.person) found
                  join people.person on person.id = found.person
                 order by found.name, person.id
                 limit :most
                """)
                .param("family", Search.pattern(search.familyName()))
                .param("given", Search.pattern(search.givenName()))
                .param("anyBirthDate", search.birthDate().isEmpty())
                .param("birthDate", search.birthDate().orElse(LocalDate.EPOCH))
                .param("most", most)
                .query(PersonStore::found)
                .list();
    }

    private static FoundPerson found(ResultSet row, int number) throws SQLException {
        boolean flagged = row.getBoolean("flagged");
        return new FoundPerson(
                new PersonId(row.getLong("id")),
                row.getObject("key", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                flagged ? Optional.empty() : text(row, "postcode"),
                flagged);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
