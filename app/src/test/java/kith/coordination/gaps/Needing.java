package kith.coordination.gaps;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Role;
import kith.access.TestGrants;
import kith.coordination.actions.Acting;
import kith.directory.venues.Point;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People of Southwark with needs, and the services that there are for them, on a database of their own.
final class Needing {

    static final LocalDate ASSURED = LocalDate.of(2026, 6, 1);

    private final Acting kith;
    private final WorkerId analyst;
    private final JdbcClient db;
    private long person;

    Needing(String name) {
        kith = new Acting(name);
        analyst = kith.worker("ana", Role.ANALYST);
        db = kith.kith.database.client();
    }

    List<NeedGaps> gaps() {
        return kith.kith.bean(SupportGaps.class).today(TestGrants.task(GapPermissions.GAPS, kith.viewer(analyst)));
    }

    NeedGaps gaps(String need) {
        return gaps().stream()
                .filter(one -> one.need().equals(need))
                .findFirst()
                .orElseThrow();
    }

    void empty() {
        kith.kith.database.empty(
                "population.summary", "record.fact", "directory.searchable_venue", "directory.searchable");
        kith.kith.database.emptySchema("people");
        person = 0;
    }

    /// So many people who live in a small area, each with one record that says the need in these words.
    void people(int count, String area, String words) {
        for (int i = 0; i < count; i++) {
            says(person(area), words);
        }
    }

    /// Somebody who lives in a small area; in none that is known where it is empty.
    long person(String area) {
        return person(area, "infinity");
    }

    /// The same, dead from a day on.
    long person(String area, String deadOn) {
        person++;
        db.sql("""
                insert into people.person (id, key)
                values (:person, :key)
                """).param("person", person).param("key", new UUID(0, person)).update();
        record(person, person);
        db.sql("""
                insert into population.summary (person, key, name_order, birth_exact, adult_on, dead_on, area21, flagged,
                                                partners, print)
                values (:person, :key, '', false, 'infinity', cast(:deadOn as date), nullif(:area, ''), :area = '', 1, 0)
                """)
                .param("person", person)
                .param("key", new UUID(0, person))
                .param("deadOn", deadOn)
                .param("area", area)
                .update();
        return person;
    }

    /// One more record of a person.
    void record(long record, long ofPerson) {
        db.sql("""
                insert into people.partner_record (id, partner, local_id)
                values (:record, 1, :localId)
                """).param("record", record).param("localId", "local-" + record).update();
        db.sql("""
                insert into people.link (record, person)
                values (:record, :person)
                """).param("record", record).param("person", ofPerson).update();
    }

    void says(long record, String words) {
        says(record, words, "ended = null");
    }

    /// @param but what differs from a need that holds today and that everybody may see, as an assignment
    void says(long record, String words, String but) {
        db.sql("""
                insert into record.fact (record, item, kind, source, words, clinical, verification, class, run)
                values (:record, hashtext(:words), 1, 'n', :words, 3, 1, 0, 1)
                """).param("record", record).param("words", words).update();
        db.sql("update record.fact set %s where record = :record and words = :words".formatted(but))
                .param("record", record)
                .param("words", words)
                .update();
    }

    /// A service that is open and checked, with one place; with none where it has no point.
    UUID service(String need, List<Point> places) {
        UUID entry = UUID.randomUUID();
        db.sql("""
                insert into directory.searchable (entry, name, organisation, organisation_name, summary, status, words,
                                                  needs, ways, days, free, cost, languages, sessions, counts_from)
                values (:entry, 'Pantry', 'group', 'Group', '', 'active', '', array[:need], array['receive'], '{}',
                        true, '', '{}', '', :assured)
                """)
                .param("entry", entry)
                .param("need", need)
                .param("assured", ASSURED)
                .update();
        for (int i = 0; i < places.size(); i++) {
            db.sql("""
                    insert into directory.searchable_venue (entry, number, name, address, latitude, longitude, access)
                    values (:entry, :number, 'Hall', '', :latitude, :longitude, '{}')
                    """)
                    .param("entry", entry)
                    .param("number", i)
                    .param("latitude", places.get(i).latitude())
                    .param("longitude", places.get(i).longitude())
                    .update();
        }
        return entry;
    }

    /// Changes an entry, by an assignment.
    void change(UUID entry, String to) {
        db.sql("update directory.searchable set %s where entry = :entry".formatted(to))
                .param("entry", entry)
                .update();
    }
}
