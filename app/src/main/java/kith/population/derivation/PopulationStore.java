package kith.population.derivation;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.TaskGrant;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.VerificationStatus;
import kith.engine.registers.ConditionAssertion;
import kith.engine.terms.Deceased;
import kith.engine.terms.SecurityLabel;
import kith.kernel.Copy;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what partners said and keeps what is derived from it.
@Repository
class PopulationStore {

    private final JdbcClient db;
    private final Copy copy;

    PopulationStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// The prints of the standings that are kept.
    Map<Long, Long> prints(Long[] people) {
        Map<Long, Long> prints = HashMap.newHashMap(people.length);
        db.sql("""
                select person, print
                  from population.summary
                 where person = any(:people)
                """).param("people", people).query(row -> {
            prints.put(row.getLong("person"), row.getLong("print"));
        });
        return prints;
    }

    /// Whether an upgrade left anybody to be derived again.
    boolean somebodyIsOutdated() {
        return db.sql("""
                select exists (select
                                 from population.summary
                                where print = 0) as outdated
                """).query((row, _) -> row.getBoolean("outdated")).single();
    }

    /// Every record of these people.
    Map<Long, List<RecordRow>> records(Long[] people) {
        Map<Long, List<RecordRow>> records = HashMap.newHashMap(people.length);
        db.sql("""
                select linked.person, linked.record, named.key, linked.partner, said_at, given_name, family_name,
                       birth_date, coalesce(birth_exact, false), sex, language, practice, area21, area11,
                       coalesce(deceased, 0), deceased_on, coalesce(flagged, false)
                  from people.linked_record linked
                  join people.person_key named on named.person = linked.person
                  left join people.current_detail detail on detail.record = linked.record
                 where linked.person = any(:people)
                """).param("people", people).query(row -> {
            RecordRow record = record(row);
            records.computeIfAbsent(record.person(), _ -> new ArrayList<>(2)).add(record);
        });
        return records;
    }

    /// These records, as if they were all one person's.
    List<RecordRow> asOnePerson(TaskGrant<ReviewMatches> granted, Long[] records) {
        return db.sql("""
                select 0::bigint, linked.record, named.key, linked.partner, said_at, given_name, family_name,
                       birth_date, coalesce(birth_exact, false), sex, language, practice, area21, area11,
                       coalesce(deceased, 0), deceased_on, coalesce(flagged, false)
                  from people.linked_record linked
                  join people.person_key named on named.person = linked.person
                  left join people.current_detail detail on detail.record = linked.record
                 where linked.record = any(:records)
                 order by linked.record
                """)
                .param("records", records)
                .query((row, _) -> record(row))
                .list();
    }

    /// What these records say by one of these codes, by person.
    Map<Long, List<ConditionAssertion>> said(Collection<RecordRow> records, String[] codes) {
        Map<Long, RecordRow> byRecord = HashMap.newHashMap(records.size());
        records.forEach(record -> byRecord.put(record.record(), record));
        Map<Long, List<ConditionAssertion>> said = HashMap.newHashMap(records.size());
        db.sql("""
                select record, source, code, happened, recorded, ended, received_on, clinical, verification, class
                  from unnest(:records::bigint[]) as wanted (record)
                  join record.current_fact using (record)
                 where kind = 0
                   and system = 0
                   and code = any(:codes)
                """)
                .param("records", byRecord.keySet().toArray(Long[]::new))
                .param("codes", codes)
                .query(row -> {
                    RecordRow record = requireNonNull(byRecord.get(row.getLong(1)));
                    said.computeIfAbsent(record.person(), _ -> new ArrayList<>())
                            .add(said(record.partner(), row));
                });
        return said;
    }

    /// Everybody there is and everybody there is a standing of, between two ids, the first of them included.
    Long[] peopleBetween(long first, long after) {
        return db.sql("""
                select person
                  from people.linked_record
                 where person >= :first
                   and person < :after
                 union
                select person
                  from population.summary
                 where person >= :first
                   and person < :after
                 order by person
                """)
                .param("first", first)
                .param("after", after)
                .query((row, _) -> row.getLong(1))
                .list()
                .toArray(Long[]::new);
    }

    /// The lowest and the highest id of anybody; none where there is nobody.
    Optional<Ids> ids() {
        return db.sql("""
                select min(person) as lowest, max(person) as highest
                  from (select min(person), max(person) from people.linked_record
                         union all
                        select min(person), max(person) from population.summary) ends (lowest, highest),
                       lateral (values (lowest), (highest)) as either (person)
                """).query(row -> {
            row.next();
            long lowest = row.getLong("lowest");
            return row.wasNull() ? Optional.empty() : Optional.of(new Ids(lowest, row.getLong("highest")));
        });
    }

    record Ids(long lowest, long highest) {}

    /// From here to the end of the transaction nobody else derives anything.
    void lockAlone() {
        db.sql("""
                select pg_advisory_xact_lock(hashtext('population.writing'))
                """).query(row -> {});
        planForTheseParameters();
    }

    /// From here to the end of the transaction nobody derives anything but those who lock like this.
    void lockTogether() {
        db.sql("""
                select pg_advisory_xact_lock_shared(hashtext('population.writing'))
                """).query(row -> {});
        planForTheseParameters();
    }

    /// A plan for any array whatever expects ten ids, and is three times slower for thousands than one made for
    /// them.
    private void planForTheseParameters() {
        db.sql("""
                select set_config('plan_cache_mode', 'force_custom_plan', true)
                """).query(row -> {});
    }

    void forget(Collection<Long> people) {
        Long[] ids = people.toArray(Long[]::new);
        db.sql("""
                delete from population.register
                 where person = any(:people)
                """).param("people", ids).update();
        db.sql("""
                delete from population.listed
                 where person = any(:people)
                """).param("people", ids).update();
        db.sql("""
                delete from population.summary
                 where person = any(:people)
                """).param("people", ids).update();
    }

    void keep(PopulationRows rows) {
        copy.send("""
                copy population.summary (
                       person, key, given_name, family_name, name_order, birth_date, birth_exact,
                       adult_on, dead_on, sex, language, practice, area21, area11, flagged, partners, print)
                  from stdin binary
                """, rows.summaries());
        copy.send("""
                copy population.register (person, condition, since, until, reasons)
                  from stdin binary
                """, rows.registers());
        copy.send("""
                copy population.listed (
                       person, since, until, entered_on, conditions, name_order, birth_date, practice, area21, area11,
                       seen_with)
                  from stdin binary
                """, rows.listed());
    }

    void countOn(Map<String, Integer> more) {
        if (more.isEmpty()) {
            return;
        }
        db.sql("""
                insert into population.coverage (code, items)
                select code, items
                  from unnest(:codes::text[], :items::int[]) as more (code, items)
                    on conflict (code) do update
                   set items = coverage.items + excluded.items
                """)
                .param("codes", more.keySet().toArray(String[]::new))
                .param("items", more.values().toArray(Integer[]::new))
                .update();
    }

    /// Counts anew how many condition items there are by each code. Those held closely are left out.
    void countCoverage() {
        db.sql("""
                delete from population.coverage
                """).update();
        db.sql("""
                insert into population.coverage (code, items)
                select case when fact.system = 0 then coalesce(fact.code, '') else '' end, count(*)
                  from record.current_fact fact
                 where fact.kind = 0
                   and fact.class = 0
                 group by 1
                """).update();
    }

    private static RecordRow record(ResultSet row) throws SQLException {
        OffsetDateTime saidAt = row.getObject(5, OffsetDateTime.class);
        return new RecordRow(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getInt(4),
                saidAt == null ? null : saidAt.toInstant(),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getBoolean(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                Deceased.of(row.getInt(15)),
                row.getObject(16, LocalDate.class),
                row.getBoolean(17));
    }

    private static ConditionAssertion said(int partner, ResultSet row) throws SQLException {
        return new ConditionAssertion(
                partner,
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                ClinicalStatus.of(row.getInt(8)),
                VerificationStatus.of(row.getInt(9)),
                SecurityLabel.of(row.getInt(10)));
    }
}
