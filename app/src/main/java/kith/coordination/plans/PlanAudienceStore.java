package kith.coordination.plans;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kith.access.PersonGrant;
import kith.coordination.plans.Plan.Done;
import kith.kernel.PlanId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps for whom sections are in `coordination.plan_audience`, and knows who has written in a section. Who calls has
/// locked the plan before anything is written.
@Repository
class PlanAudienceStore {

    private final JdbcClient db;

    PlanAudienceStore(JdbcClient db) {
        this.db = db;
    }

    /// What was chosen last for each section. Sections for which nobody has chosen are left out.
    Map<PlanSection, ChosenAudience> of(PersonGrant grant, PlanId plan) {
        Map<PlanSection, ChosenAudience> chosen = new EnumMap<>(PlanSection.class);
        db.sql("""
                select distinct on (section) section, audience, chosen_by, chosen_at
                  from coordination.plan_audience
                 where plan = (select id from coordination.plan where id = :plan and person = :person)
                 order by section, number desc
                """)
                .param("plan", Sql.value(plan))
                .param("person", Sql.value(grant.person()))
                .query(Sql.row(AudienceRow.class))
                .list()
                .forEach(row -> chosen.put(section(row.section()), row.toChosen()));
        return chosen;
    }

    void add(PlanId plan, PlanSection section, ChosenAudience chosen) {
        db.sql("""
                insert into coordination.plan_audience (plan, number, section, audience, chosen_by, chosen_at)
                select :plan, 1 + count(*), :section, :audience, :by, :at
                  from coordination.plan_audience
                 where plan = :plan
                """)
                .param("plan", Sql.value(plan))
                .param("section", section.key())
                .param("audience", chosen.audience().key())
                .param("by", Sql.value(chosen.recorded().by()))
                .param("at", Sql.value(chosen.recorded().at()))
                .update();
    }

    /// The sections that others have written, and the viewer has not.
    Set<PlanSection> writtenByOthers(PersonGrant grant, PlanId plan) {
        Set<PlanSection> written = EnumSet.noneOf(PlanSection.class);
        db.sql("""
                select plan_section.section
                  from coordination.plan_version
                  join coordination.plan_section
                    on plan_section.plan = plan_version.plan and plan_section.version = plan_version.number
                 where plan_version.plan = (select id from coordination.plan where id = :plan and person = :person)
                 group by plan_section.section
                having not bool_or(plan_version.saved_by = :worker)
                """)
                .param("plan", Sql.value(plan))
                .param("person", Sql.value(grant.person()))
                .param("worker", Sql.value(grant.viewer().worker()))
                .query((row, _) -> section(row.getString("section")))
                .list()
                .forEach(written::add);
        return written;
    }

    private static PlanSection section(String key) {
        return PlanSection.of(key).orElseThrow(() -> new IllegalStateException("No section is called " + key));
    }

    /// One row of `coordination.plan_audience`.
    record AudienceRow(String section, String audience, WorkerId chosenBy, Instant chosenAt) {

        ChosenAudience toChosen() {
            return new ChosenAudience(SectionAudience.of(audience), new Done(chosenBy, chosenAt));
        }
    }
}
