package kith.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.disclosure.ProtectedAddress;
import kith.kernel.PersonId;
import kith.population.derivation.Population;
import kith.population.derivation.TestPopulation;
import kith.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A few people in a database of their own, as partners said them. Partner 1 is their general practice.
final class Village {

    static final int PRACTICE = 1;
    static final int COUNCIL = 2;
    static final int HOSPITAL = 3;

    final TestDatabase database;
    final JdbcClient db;
    final Population population;

    Village(String name) {
        database = TestDatabase.fresh(name);
        db = database.client();
        population = TestPopulation.of(database.dataSource(), () -> partner -> partner == PRACTICE);
    }

    /// A record that a partner keeps of a person.
    Village record(long record, int partner, long person) {
        db.sql("""
                insert into people.person (id, key)
                values (:person, :key)
                    on conflict do nothing
                """).param("person", person).param("key", new UUID(0, person)).update();
        db.sql("""
                insert into people.partner_record (id, partner, local_id)
                values (:record, :partner, :localId)
                """)
                .param("record", record)
                .param("partner", partner)
                .param("localId", "local-" + record)
                .update();
        return link(record, person);
    }

    Village link(long record, long person) {
        db.sql("""
                insert into people.link (record, person)
                values (:record, :person)
                    on conflict (record) do update set person = excluded.person
                """).param("record", record).param("person", person).update();
        return this;
    }

    Village unlink(long record) {
        db.sql("""
                delete from people.link
                 where record = :record
                """).param("record", record).update();
        return this;
    }

    /// What a record says of who the person is.
    Village says(long record, Who who) {
        db.sql("""
                delete from people.detail
                 where record = :record
                """).param("record", record).update();
        db.sql("""
                insert into people.detail (
                       record, run, given_name, family_name, birth_date, birth_exact, practice, area21, area11,
                       deceased, deceased_on, flagged, said_at)
                values (:record, 1, :given, :family, :born, true, :practice, :area, :area, :deceased, :died, :flagged,
                       timestamptz '2026-11-01 00:00Z' + :saidDay * interval '1 day')
                """)
                .param("record", record)
                .param("given", who.given())
                .param("family", who.family())
                .param("born", who.born())
                .param("practice", who.practice())
                .param("area", who.area())
                .param("deceased", who.dead() ? 2 : 0)
                .param("died", who.died())
                .param("flagged", who.flagged())
                .param("saidDay", who.saidDay())
                .update();
        return this;
    }

    /// A condition item of a record.
    Village condition(long record, String id, String code, @Nullable LocalDate onset, @Nullable LocalDate ended) {
        return condition(record, id, code, onset, ended, 0, 0);
    }

    Village condition(
            long record,
            String id,
            @Nullable String code,
            @Nullable LocalDate onset,
            @Nullable LocalDate ended,
            int verification,
            int label) {
        withdraw(record, id);
        db.sql("""
                insert into record.fact (
                       record, item, kind, source, code, system, happened, ended, clinical, verification, class, run)
                values (:record, hashtext(:id), 0, :id, :code, 0, :onset, :ended, 3, :verification, :class, 1)
                """)
                .param("record", record)
                .param("id", id)
                .param("code", code)
                .param("onset", onset)
                .param("ended", ended)
                .param("verification", verification)
                .param("class", label)
                .update();
        return this;
    }

    Village withdraw(long record, String id) {
        db.sql("""
                delete from record.fact
                 where record = :record
                   and source = :id
                """).param("record", record).param("id", id).update();
        return this;
    }

    int refresh(Long... people) {
        return refresh(List.of(people));
    }

    int refresh(Collection<Long> people) {
        Integer changed = database.transaction()
                .execute(status ->
                        population.refresh(people.stream().map(PersonId::new).toList()));
        return changed == null ? 0 : changed;
    }

    /// Every row that is derived, in order, but for the prints.
    List<String> derived() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("summary", "register", "listed")) {
            rows.addAll(db.sql("select row_to_json(it)::text from population.%s it order by 1".formatted(table))
                    .query((row, number) -> row.getString(1))
                    .list());
        }
        return rows;
    }

    void forgetDerived() {
        database.empty("population.summary", "population.register", "population.listed");
    }

    void empty() {
        forgetDerived();
        database.emptySchema("people");
        database.empty("record.fact");
    }

    /// Those of these people whom a partner has flagged. None of them is registered with a worker's practice.
    Map<PersonId, ProtectedAddress> protectedAmong(Collection<PersonId> people) {
        Map<PersonId, ProtectedAddress> flagged = new HashMap<>();
        database.client()
                .sql("""
                select distinct person
                  from people.current_detail
                 where person = any(:people)
                   and flagged
                """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(row -> {
                    flagged.put(new PersonId(row.getLong("person")), new ProtectedAddress(Optional.empty()));
                });
        return flagged;
    }

    /// What one record says of the person.
    record Who(
            @Nullable String given,
            @Nullable String family,
            @Nullable LocalDate born,
            @Nullable String practice,
            @Nullable String area,
            boolean dead,
            @Nullable LocalDate died,
            boolean flagged,
            int saidDay) {

        static final Who GRACE = new Who("Grace", "Okoro", LocalDate.of(1951, 4, 2), null, null, false, null, false, 0);

        Who named(@Nullable String given, @Nullable String family) {
            return new Who(given, family, born, practice, area, dead, died, flagged, saidDay);
        }

        Who born(@Nullable LocalDate born) {
            return new Who(given, family, born, practice, area, dead, died, flagged, saidDay);
        }

        Who at(@Nullable String practice, @Nullable String area) {
            return new Who(given, family, born, practice, area, dead, died, flagged, saidDay);
        }

        Who dead(@Nullable LocalDate died) {
            return new Who(given, family, born, practice, area, true, died, flagged, saidDay);
        }

        Who asFlagged() {
            return new Who(given, family, born, practice, area, dead, died, true, saidDay);
        }

        Who saidOn(int saidDay) {
            return new Who(given, family, born, practice, area, dead, died, flagged, saidDay);
        }
    }
}
