package kith.people.records;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps `people.link`, its log `people.link_event`, and `people.person`.
@Repository
class LinkStore {

    private final JdbcClient db;
    private final Copy copy;

    LinkStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    Map<RecordId, PersonId> links(Collection<RecordId> records) {
        Map<RecordId, PersonId> found = HashMap.newHashMap(records.size());
        db.sql("""
                select record, person
                  from people.link
                 where record = any(:records)
                """).param("records", numbers(records)).query(row -> {
            found.put(new RecordId(row.getLong("record")), new PersonId(row.getLong("person")));
        });
        return found;
    }

    long people() {
        return db.sql("""
                select count(distinct person) as people
                  from people.link
                """).query((row, _) -> row.getLong("people")).single();
    }

    List<PersonId> peopleAmong(Collection<PersonId> people) {
        return db.sql("""
                select id
                  from people.person
                 where id = any(:ids)
                """)
                .param("ids", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, _) -> new PersonId(row.getLong("id")))
                .list();
    }

    void addPeople(Collection<PersonId> people) {
        var rows = new CopyRows();
        people.forEach(person -> rows.row(2).int8(person.value()).uuid(UUID.randomUUID()));
        copy.send("copy people.person (id, key) from stdin binary", rows);
    }

    void removeLinks(Collection<RecordId> records) {
        db.sql("""
                delete from people.link
                 where record = any(:records)
                """).param("records", numbers(records)).update();
    }

    void addLinks(Map<RecordId, PersonId> links) {
        var rows = new CopyRows();
        links.forEach((record, person) -> rows.row(2).int8(record.value()).int8(person.value()));
        copy.send("copy people.link (record, person) from stdin binary", rows);
    }

    void log(Collection<LinkEvent> events, Instant now) {
        var rows = new CopyRows();
        for (LinkEvent event : events) {
            PersonId person = event.person();
            rows.row(7)
                    .int8(event.record().value())
                    .int8(person == null ? null : Long.valueOf(person.value()))
                    .text(event.reason().key())
                    .int8(event.by() instanceof AssertedBy.MatchModel(long model) ? Long.valueOf(model) : null)
                    .int8(event.by() instanceof AssertedBy.Decision(long decision) ? Long.valueOf(decision) : null)
                    .float8(event.probability())
                    .timestamptz(now);
        }
        copy.send(
                "copy people.link_event (record, person, reason, model, decision, probability, at) from stdin binary",
                rows);
    }

    List<PersonId> peopleOf(Collection<RecordId> records) {
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

    /// Locks these people, in order of id, until the transaction ends.
    void lock(Collection<PersonId> people) {
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

    private static Long[] numbers(Collection<RecordId> records) {
        return records.stream().map(RecordId::value).toArray(Long[]::new);
    }
}
