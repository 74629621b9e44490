package kith.coordination.plans;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.access.PersonGrant;
import kith.coordination.plans.Plan.Done;
import kith.kernel.PlanId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what plans say: `coordination.plan_version`, `coordination.plan_section` and `coordination.plan_conflict`.
/// Who calls has locked the plan before anything is written.
@Repository
class PlanWordsStore {

    private final JdbcClient db;

    PlanWordsStore(JdbcClient db) {
        this.db = db;
    }

    /// The number of the latest version; 0 while nothing was written.
    int latest(PlanId plan) {
        return db.sql("""
                select coalesce(max(number), 0)
                  from coordination.plan_version
                 where plan = :plan
                """).param("plan", Sql.value(plan)).query(Integer.class).single();
    }

    /// What the plan said in a version, by section. Sections that nobody has written are left out.
    Map<PlanSection, String> words(PersonGrant grant, PlanId plan, int version) {
        Map<PlanSection, String> words = new EnumMap<>(PlanSection.class);
        db.sql("""
                select distinct on (section) section, version, words
                  from coordination.plan_section
                 where plan = (select id from coordination.plan where id = :plan and person = :person)
                   and version <= :version
                 order by section, version desc
                """)
                .param("plan", Sql.value(plan))
                .param("person", Sql.value(grant.person()))
                .param("version", version)
                .query(Sql.row(SectionRow.class))
                .list()
                .forEach(row -> words.put(row.of(), row.words()));
        return words;
    }

    /// Every version with what it changed, the first first.
    List<PlanVersion> versions(PersonGrant grant, PlanId plan) {
        Map<Integer, List<SectionRow>> changed = db
                .sql("""
                select section, version, words
                  from coordination.plan_section
                 where plan = (select id from coordination.plan where id = :plan and person = :person)
                """)
                .param("plan", Sql.value(plan))
                .param("person", Sql.value(grant.person()))
                .query(Sql.row(SectionRow.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(SectionRow::version));
        return db
                .sql("""
                select number, based_on, saved_by, saved_at
                  from coordination.plan_version
                 where plan = (select id from coordination.plan where id = :plan and person = :person)
                 order by number
                """)
                .param("plan", Sql.value(plan))
                .param("person", Sql.value(grant.person()))
                .query(Sql.row(VersionRow.class))
                .list()
                .stream()
                .map(row -> row.toVersion(changed.getOrDefault(row.number(), List.of())))
                .toList();
    }

    void addVersion(PlanId plan, PlanVersion version) {
        db.sql("""
                insert into coordination.plan_version (plan, number, based_on, saved_by, saved_at)
                values (:plan, :number, :basedOn, :by, :at)
                """)
                .param("plan", Sql.value(plan))
                .param("number", version.number())
                .param("basedOn", version.basedOn())
                .param("by", Sql.value(version.savedBy()))
                .param("at", Sql.value(version.savedAt()))
                .update();
        version.changed()
                .forEach((section, words) -> db.sql("""
                        insert into coordination.plan_section (plan, section, version, words)
                        values (:plan, :section, :version, :words)
                        """)
                        .param("plan", Sql.value(plan))
                        .param("section", section.key())
                        .param("version", version.number())
                        .param("words", words)
                        .update());
    }

    void addConflict(PlanId plan, PlanConflict conflict) {
        db.sql("""
                insert into coordination.plan_conflict
                       (plan, section, version, base, kept, offered, offered_by, settler, opened_at)
                values (:plan, :section, :version, :base, :kept, :offered, :offeredBy, :settler, :openedAt)
                """)
                .param("plan", Sql.value(plan))
                .param("section", conflict.section().key())
                .param("version", conflict.version())
                .param("base", conflict.base())
                .param("kept", conflict.kept())
                .param("offered", conflict.offered())
                .param("offeredBy", Sql.value(conflict.offeredBy()))
                .param("settler", Sql.value(conflict.settler()))
                .param("openedAt", Sql.value(conflict.openedAt()))
                .update();
    }

    /// The conflicts that nobody has settled, the oldest first.
    List<PlanConflict> conflicts(PersonGrant grant, PlanId plan) {
        return db
                .sql("""
                select section, version, base, kept, offered, offered_by, settler, opened_at
                  from coordination.plan_conflict
                 where plan = (select id from coordination.plan where id = :plan and person = :person)
                   and settled_at is null
                 order by version, section
                """)
                .param("plan", Sql.value(plan))
                .param("person", Sql.value(grant.person()))
                .query(Sql.row(ConflictRow.class))
                .list()
                .stream()
                .map(ConflictRow::toConflict)
                .toList();
    }

    void settle(PlanId plan, PlanConflict conflict, Done done) {
        db.sql("""
                update coordination.plan_conflict
                   set settled_by = :by, settled_at = :at
                 where plan = :plan
                   and section = :section
                   and version = :version
                """)
                .param("plan", Sql.value(plan))
                .param("section", conflict.section().key())
                .param("version", conflict.version())
                .param("by", Sql.value(done.by()))
                .param("at", Sql.value(done.at()))
                .update();
    }

    private static PlanSection section(String key) {
        return PlanSection.of(key).orElseThrow(() -> new IllegalStateException("No section is called " + key));
    }

    /// One row of `coordination.plan_section`.
    record SectionRow(String section, int version, String words) {

        PlanSection of() {
            return PlanWordsStore.section(section);
        }

        @Override
        public String toString() {
            return "SectionRow[%s, version %d]".formatted(section, version);
        }
    }

    /// One row of `coordination.plan_version`.
    record VersionRow(int number, int basedOn, WorkerId savedBy, Instant savedAt) {

        PlanVersion toVersion(List<SectionRow> changed) {
            return new PlanVersion(
                    number,
                    basedOn,
                    savedBy,
                    savedAt,
                    changed.stream().collect(Collectors.toMap(SectionRow::of, SectionRow::words)),
                    false);
        }
    }

    /// One row of `coordination.plan_conflict`.
    record ConflictRow(
            String section,
            int version,
            String base,
            String kept,
            String offered,
            WorkerId offeredBy,
            WorkerId settler,
            Instant openedAt) {

        PlanConflict toConflict() {
            return new PlanConflict(
                    PlanWordsStore.section(section), version, base, kept, offered, offeredBy, settler, openedAt);
        }

        @Override
        public String toString() {
            return "ConflictRow[%s, version %d]".formatted(section, version);
        }
    }
}
