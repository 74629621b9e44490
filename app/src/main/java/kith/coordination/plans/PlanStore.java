package kith.coordination.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.coordination.plans.Plan.Done;
import kith.coordination.plans.Plan.Draft;
import kith.coordination.plans.Plan.Start;
import kith.kernel.PlanId;
import kith.kernel.Sql;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps plans in `coordination.plan`, and every state they were in in `coordination.plan_history`.
@Repository
class PlanStore {

    private static final RowMapper<PlanRow> ROW = Sql.row(PlanRow.class);

    private final JdbcClient db;
    private final Queries queries;

    PlanStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    Draft start(PersonGrant grant, Done started) {
        PlanId id = db.sql("""
                insert into coordination.plan (person, planned_for, started_by, started_at, state)
                values (:person, :person, :by, :at, 'draft')
                returning id
                """)
                .param("person", Sql.value(grant.person()))
                .param("by", Sql.value(started.by()))
                .param("at", Sql.value(started.at()))
                .query((row, _) -> new PlanId(row.getLong("id")))
                .single();
        Draft draft = new Draft(new Start(id, grant.person(), started.by(), started.at()));
        remember(PlanRow.of(draft), started);
        return draft;
    }

    /// The person's plans, the latest first.
    List<Plan> of(PersonGrant grant) {
        return queries.answer(query(grant));
    }

    Query<List<Plan>> query(PersonGrant grant) {
        return Query.of(
                List.of(PlanStore.class, grant.person()),
                """
                select id, person, started_by, started_at, state, active_since, review_on, state_because, state_by,
                       state_at
                  from coordination.plan
                 where person = :person
                 order by started_at desc, id desc
                """,
                Map.of("person", grant.person().value()),
                ROW,
                rows -> rows.stream().map(PlanRow::toPlan).toList());
    }

    /// A plan of this person as it stands, held until the transaction ends.
    Optional<Plan> lock(PersonGrant grant, PlanId id) {
        return db.sql("""
                select id, person, started_by, started_at, state, active_since, review_on, state_because, state_by,
                       state_at
                  from coordination.plan
                 where id = :id
                   and person = :person
                   for update
                """)
                .param("id", Sql.value(id))
                .param("person", Sql.value(grant.person()))
                .query(ROW)
                .optional()
                .map(PlanRow::toPlan);
    }

    /// Lets nobody else begin a plan of this person until the transaction ends.
    void lockStarting(PersonGrant grant) {
        db.sql("select pg_advisory_xact_lock(hashtext('coordination.plan'), hashtext(:person))")
                .param("person", String.valueOf(grant.person().value()))
                .query(row -> {});
    }

    void save(Plan plan, Done done) {
        PlanRow row = PlanRow.of(plan);
        db.sql("""
                update coordination.plan
                   set state = :state, active_since = :activeSince, review_on = :reviewOn,
                       state_because = :stateBecause, state_by = :stateBy, state_at = :stateAt
                 where id = :id
                """).paramSource(Sql.values(row)).update();
        remember(row, done);
    }

    private void remember(PlanRow row, Done done) {
        db.sql("""
                insert into coordination.plan_history (plan, number, state, changed_by, changed_at)
                select :id, 1 + count(*), :state, :by, :at
                  from coordination.plan_history
                 where plan = :id
                """)
                .param("id", Sql.value(row.id()))
                .param("state", row.state())
                .param("by", Sql.value(done.by()))
                .param("at", Sql.value(done.at()))
                .update();
    }
}
