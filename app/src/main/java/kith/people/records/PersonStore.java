package kith.people.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads people. Whatever says something about somebody takes a grant.
@Repository
class PersonStore {

    private final JdbcClient db;
    private final Queries queries;

    PersonStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
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
        return queries.answer(recordsQuery(granted)).stream()
                .map(sent -> sent.disclosedBy(disclosure))
                .toList();
    }

    Query<List<SentRecord>> recordsQuery(PersonGrant granted) {
        return Query.of(
                List.of(SentRecord.class, granted.person()),
                """
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
                """,
                Map.of("person", granted.person().value()),
                (row, _) -> record(row),
                rows -> rows);
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

    private static SentRecord record(ResultSet row) throws SQLException {
        return new SentRecord(
                new RecordId(row.getLong("record")),
                new PartnerId(row.getInt("partner")),
                row.getString("local_id"),
                text(row, "nhs_number"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                text(row, "sex"),
                text(row, "ethnicity"),
                text(row, "language"),
                new RecordOfPerson.Whereabouts(
                        text(row, "address"),
                        text(row, "postcode"),
                        text(row, "phone"),
                        text(row, "email"),
                        text(row, "practice")),
                row.getTimestamp("said_at").toInstant(),
                row.getTimestamp("linked_at").toInstant(),
                new LinkExplanation(
                        LinkReason.of(row.getString("reason")),
                        (Long) row.getObject("model"),
                        (Double) row.getObject("probability"),
                        row.getString("words")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /// A record as the database has it. Nobody sees it before a disclosure has withheld what it has to.
    record SentRecord(
            RecordId record,
            PartnerId partner,
            String localId,
            Optional<String> nhsNumber,
            String name,
            Optional<LocalDate> birthDate,
            Optional<String> sex,
            Optional<String> ethnicity,
            Optional<String> language,
            RecordOfPerson.Whereabouts whereabouts,
            Instant saidAt,
            Instant linkedAt,
            LinkExplanation why) {

        RecordOfPerson disclosedBy(Disclosure disclosure) {
            return new RecordOfPerson(
                    record,
                    disclosure.source(partner),
                    disclosure.of(PersonField.LOCAL_ID, localId),
                    nhsNumber,
                    name,
                    birthDate,
                    sex,
                    ethnicity,
                    language,
                    disclosure.of(PersonField.ADDRESS, whereabouts),
                    disclosure.of(PersonField.SENT_AT, saidAt),
                    disclosure.of(PersonField.SENT_AT, linkedAt),
                    why.disclosedBy(disclosure));
        }

        @Override
        public String toString() {
            return "SentRecord[" + record + "]";
        }
    }
}
