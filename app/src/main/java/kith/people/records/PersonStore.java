package kith.people.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import kith.access.disclosure.SourceIdentity;
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

    List<RecordOfPerson> records(PersonGrant granted, Disclosure disclosure) {
        return db.sql("""
                select linked.record, linked.partner, linked.local_id, detail.nhs_number,
                       concat_ws(' ', detail.given_name, detail.other_names, detail.family_name) as name,
                       detail.birth_date, detail.sex, detail.ethnicity, detail.language,
                       detail.address, detail.postcode, detail.phone, detail.email, detail.practice,
                       detail.said_at, linked_by.at as linked_at, linked_by.reason, linked_by.model, linked_by.probability, linked_by.words
                  from people.linked_record linked
                  join people.detail on detail.record = linked.record
                  join lateral (select at, reason, model, probability, words
                                  from people.link_event
                                 where link_event.record = linked.record
                                 order by id desc
                                 limit 1) linked_by on true
                 where linked.person = :person
                 order by linked.record
                """)
                .param("person", granted.person().value())
                .query((row, _) -> record(row, disclosure))
                .list();
    }

    /// Who sent each of a person's records.
    Map<RecordId, SourceIdentity> sources(PersonGrant granted, Disclosure disclosure) {
        Map<RecordId, SourceIdentity> sources = new HashMap<>();
        db.sql("""
                select record, partner
                  from people.linked_record
                 where person = :person
                """).param("person", granted.person().value()).query(row -> {
            sources.put(new RecordId(row.getLong("record")), disclosure.source(new PartnerId(row.getInt("partner"))));
        });
        return sources;
    }

    private static RecordOfPerson record(ResultSet row, Disclosure disclosure) throws SQLException {
        RecordOfPerson.Whereabouts whereabouts = new RecordOfPerson.Whereabouts(
                text(row, "address"),
                text(row, "postcode"),
                text(row, "phone"),
                text(row, "email"),
                text(row, "practice"));
        LinkExplanation why = new LinkExplanation(
                LinkReason.of(row.getString("reason")),
                (Long) row.getObject("model"),
                (Double) row.getObject("probability"),
                row.getString("words"));
        return new RecordOfPerson(
                new RecordId(row.getLong("record")),
                disclosure.source(new PartnerId(row.getInt("partner"))),
                disclosure.of(PersonField.LOCAL_ID, row.getString("local_id")),
                text(row, "nhs_number"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                text(row, "sex"),
                text(row, "ethnicity"),
                text(row, "language"),
                disclosure.of(PersonField.ADDRESS, whereabouts),
                disclosure.of(PersonField.SENT_AT, row.getTimestamp("said_at").toInstant()),
                disclosure.of(PersonField.SENT_AT, row.getTimestamp("linked_at").toInstant()),
                why.disclosedBy(disclosure));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
