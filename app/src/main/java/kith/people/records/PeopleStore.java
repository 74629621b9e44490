package kith.people.records;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.engine.terms.Demographics;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps records, details, links and doubts as they are written.
@Repository
public class PeopleStore {

    private static final RowMapper<DetailRow> DETAIL = Sql.row(DetailRow.class);
    private static final RowMapper<PlacedPostcode> PLACED_POSTCODE = Sql.row(PlacedPostcode.class);

    private final JdbcClient db;
    private final Copy copy;

    public PeopleStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// One writer of people at a time, until its transaction ends: two records of one person that arrive in two
    /// imports at once must meet. Readers are not held up.
    public void lockWriting() {
        db.sql("select pg_advisory_xact_lock(hashtext('people.writing'))").query(_ -> {});
    }

    public Map<String, KnownRecord> records(PartnerId partner, Collection<String> localIds) {
        Map<String, KnownRecord> found = HashMap.newHashMap(localIds.size());
        db.sql("""
                select partner_record.id, partner_record.local_id, detail.record is null as expected
                  from people.partner_record
                  left join people.detail on detail.record = partner_record.id
                 where partner_record.partner = :partner
                   and partner_record.local_id = any(:localIds)
                   and partner_record.replaced_at is null
                """)
                .param("partner", partner.value())
                .param("localIds", localIds.toArray(String[]::new))
                .query(row -> {
                    String localId = row.getString("local_id");
                    found.put(
                            localId,
                            new KnownRecord(new RecordId(row.getLong("id")), localId, row.getBoolean("expected")));
                });
        return found;
    }

    public List<Long> newNumbers(int count) {
        return db.sql("""
                select nextval('people.record_number')
                  from generate_series(1, :count)
                """)
                .param("count", count)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    public void keepRecords(PartnerId partner, Collection<KnownRecord> records) {
        var rows = new CopyRows();
        records.forEach(known ->
                rows.row(3).int8(known.record().value()).int4(partner.value()).text(known.localId()));
        copy.send("copy people.partner_record (id, partner, local_id) from stdin binary", rows);
    }

    /// The NHS numbers that these records carry now.
    public List<String> numbersOf(Collection<RecordId> records) {
        return db.sql("""
                select distinct nhs_number
                  from people.detail
                 where record = any(:records)
                   and nhs_number is not null
                """)
                .param("records", numbers(records))
                .query((row, _) -> row.getString(1))
                .list();
    }

    public void forgetDetails(Collection<RecordId> records) {
        db.sql("""
                delete from people.detail
                 where record = any(:records)
                """).param("records", numbers(records)).update();
    }

    public void keepDetails(RunId run, Collection<PlacedDetails> details, Instant now) {
        var rows = new CopyRows();
        for (PlacedDetails placed : details) {
            Demographics said = placed.details();
            rows.row(23)
                    .int8(placed.record().value())
                    .int8(run.value())
                    .text(said.nhsNumber())
                    .text(said.givenName())
                    .text(said.familyName())
                    .text(said.otherNames())
                    .date(said.birthDate())
                    .bool(said.birthDateExact())
                    .text(said.sex())
                    .text(said.ethnicity())
                    .text(said.address())
                    .text(said.postcode())
                    .int8(said.uprn())
                    .text(said.phone())
                    .text(said.email())
                    .text(said.language())
                    .text(said.practice())
                    .text(placed.area21())
                    .text(placed.area11())
                    .int2(said.deceased().code())
                    .date(said.deceasedOn())
                    .bool(said.flagged())
                    .timestamptz(now);
        }
        copy.send("""
                copy people.detail (record, run, nhs_number, given_name, family_name, other_names, birth_date, birth_exact,
                                    sex, ethnicity, address, postcode, uprn, phone, email, language, practice,
                                    area21, area11, deceased, deceased_on, flagged, said_at)
                from stdin binary
                """, rows);
    }

    /// All that linking compares of these records, and of every record that carries one of these numbers.
    public List<DetailRow> toLink(Collection<Long> records, Collection<String> nhsNumbers) {
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
                .query(DETAIL)
                .list();
    }

    public long people() {
        return db.sql("""
                select count(distinct person) as people
                  from people.link
                """).query((row, _) -> row.getLong("people")).single();
    }

    /// Records of which somebody says who they are, in order, from the one after the one given.
    public List<Long> recordsAfter(long after, int most) {
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

    public Map<Long, Long> links(Collection<Long> records) {
        Map<Long, Long> found = HashMap.newHashMap(records.size());
        db.sql("""
                select record, person
                  from people.link
                 where record = any(:records)
                """).param("records", records.toArray(Long[]::new)).query(row -> {
            found.put(row.getLong("record"), row.getLong("person"));
        });
        return found;
    }

    /// A person for every one of these ids that has none yet.
    public void keepPeople(Collection<Long> ids) {
        var rows = new CopyRows();
        ids.forEach(id -> rows.row(2).int8(id.longValue()).uuid(UUID.randomUUID()));
        copy.send("copy people.person (id, key) from stdin binary", rows);
    }

    public List<Long> peopleAmong(Collection<Long> ids) {
        return db.sql("""
                select id
                  from people.person
                 where id = any(:ids)
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    public void forgetLinks(Collection<Long> records) {
        db.sql("""
                delete from people.link
                 where record = any(:records)
                """).param("records", records.toArray(Long[]::new)).update();
    }

    public void keepLinks(Map<Long, Long> persons) {
        var rows = new CopyRows();
        persons.forEach((record, person) -> rows.row(2).int8(record.longValue()).int8(person.longValue()));
        copy.send("copy people.link (record, person) from stdin binary", rows);
    }

    public void log(Collection<LinkEventRow> events, Instant now) {
        var rows = new CopyRows();
        events.forEach(event -> rows.row(5)
                .int8(event.record())
                .int8(event.person())
                .text(event.assertedBy())
                .text(event.why())
                .timestamptz(now));
        copy.send("copy people.link_event (record, person, asserted_by, why, at) from stdin binary", rows);
    }

    public List<PersonId> peopleOf(Collection<RecordId> records) {
        return db.sql("""
                select distinct person
                  from people.link
                 where record = any(:records)
                 order by person
                """)
                .param("records", numbers(records))
                .query((row, _) -> new PersonId(row.getLong("person")))
                .list();
    }

    /// Each postcode that anybody is said to live at, with the areas it was taken to lie in.
    public List<PlacedPostcode> postcodes() {
        return db.sql("""
                select distinct postcode, area21, area11
                  from people.detail
                 where postcode is not null
                """).query(PLACED_POSTCODE).list();
    }

    /// Puts everybody at these postcodes into these areas.
    ///
    /// @return whom that touches
    public List<PersonId> placeAnew(List<PlacedPostcode> placed) {
        db.sql("""
                update people.detail
                   set area21 = placed.area21, area11 = placed.area11
                  from unnest(:postcodes::text[], :areas21::text[], :areas11::text[]) as placed (postcode, area21, area11)
                 where detail.postcode = placed.postcode
                """)
                .param(
                        "postcodes",
                        placed.stream().map(PlacedPostcode::postcode).toArray(String[]::new))
                .param("areas21", placed.stream().map(PlacedPostcode::area21).toArray(String[]::new))
                .param("areas11", placed.stream().map(PlacedPostcode::area11).toArray(String[]::new))
                .update();
        return db.sql("""
                select distinct link.person
                  from people.detail
                  join people.link on link.record = detail.record
                 where detail.postcode = any(:postcodes)
                 order by link.person
                """)
                .param(
                        "postcodes",
                        placed.stream().map(PlacedPostcode::postcode).toArray(String[]::new))
                .query((row, _) -> new PersonId(row.getLong("person")))
                .list();
    }

    /// Held still, in order of id, until the transaction ends.
    public void lock(Collection<PersonId> people) {
        db.sql("""
                select id
                  from people.person
                 where id = any(:people)
                 order by id
                   for update
                """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(_ -> {});
    }

    /// The local ids of a partner's records, a page at a time in order of record.
    public List<KnownRecord> recordsOf(PartnerId partner, RecordId after, int most) {
        return db.sql("""
                select partner_record.id, partner_record.local_id, detail.record is null as expected
                  from people.partner_record
                  left join people.detail on detail.record = partner_record.id
                 where partner_record.partner = :partner
                   and partner_record.id > :after
                   and partner_record.replaced_at is null
                 order by partner_record.id
                 limit :most
                """)
                .param("partner", partner.value())
                .param("after", after.value())
                .param("most", most)
                .query((row, _) -> new KnownRecord(
                        new RecordId(row.getLong("id")), row.getString("local_id"), row.getBoolean("expected")))
                .list();
    }

    private static Long[] numbers(Collection<RecordId> records) {
        return records.stream().map(RecordId::value).toArray(Long[]::new);
    }

    /// One word about which person a record belongs to; no person: it stands for nobody.
    public record LinkEventRow(long record, @Nullable Long person, String assertedBy, String why) {}

    /// Demographics with the small areas that the postcode lies in.
    public record PlacedDetails(
            RecordId record,
            Demographics details,
            @Nullable String area21,
            @Nullable String area11) {}

    /// A postcode, and the areas that those who live there are kept in.
    public record PlacedPostcode(
            String postcode,
            @Nullable String area21,
            @Nullable String area11) {

        @Override
        public String toString() {
            return "a postcode in " + area21;
        }
    }
}
