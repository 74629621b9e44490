package kith.coordination.actions;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.access.SetGrant;
import kith.access.TaskGrant;
import kith.coordination.actions.Action.Assignment;
import kith.coordination.actions.Action.Entered;
import kith.coordination.actions.Action.Open;
import kith.coordination.actions.Action.Request;
import kith.kernel.ActionId;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps actions in `coordination.action`, and every change to them in `coordination.action_history`.
@Repository
class ActionStore {

    static final RowMapper<ActionRow> ROW = Sql.row(ActionRow.class);

    private final JdbcClient db;
    private final Queries queries;

    ActionStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    Open add(
            PersonGrant grant,
            Optional<CaseId> careCase,
            String title,
            ActionOrigin origin,
            Assignment assignment,
            Entered entered) {
        return add(grant.person(), careCase, title, origin, assignment, entered);
    }

    /// Adds what no worker asked for. It shows nobody anything.
    Open addByKith(PersonId person, String title, ActionOrigin origin, Assignment assignment, Entered entered) {
        return add(person, Optional.empty(), title, origin, assignment, entered);
    }

    private Open add(
            PersonId person,
            Optional<CaseId> careCase,
            String title,
            ActionOrigin origin,
            Assignment assignment,
            Entered entered) {
        ActionId id = db.sql("select nextval('coordination.action_id')")
                .query((row, _) -> new ActionId(row.getLong(1)))
                .single();
        Open open = new Open(
                new Request(id, person, careCase, title, origin, entered.by(), entered.at()),
                assignment,
                Optional.empty());
        db.sql("""
                insert into coordination.action (id, person, requested_for, care_case, title, origin, requested_by,
                                                 requested_at, state, owner_worker, owner_team, due_on)
                values (:id, :person, :person, :careCase, :title, :origin, :requestedBy, :requestedAt, :state,
                        :ownerWorker, :ownerTeam, :dueOn)
                """).paramSource(Sql.values(ActionRow.of(open))).update();
        remember(open, entered);
        return open;
    }

    /// An action of this person as it stands, held until the transaction ends.
    Optional<Action> lock(PersonGrant grant, ActionId id) {
        return db.sql("""
                select id, person, care_case, title, origin, requested_by, requested_at, state, owner_worker,
                       owner_team, due_on, escalated_on, done_on, ended_because, ended_by, ended_at
                  from coordination.action
                 where id = :id
                   and person = :person
                   for update
                """)
                .param("id", Sql.value(id))
                .param("person", Sql.value(grant.person()))
                .query(ROW)
                .optional()
                .map(ActionRow::toAction);
    }

    /// The actions of one person: the open ones by the day on which they are due, then the others, latest first.
    List<Action> of(PersonGrant grant) {
        return queries.answer(query(grant));
    }

    Query<List<Action>> query(PersonGrant grant) {
        return Query.of(
                List.of(ActionStore.class, grant.person()),
                """
                select id, person, care_case, title, origin, requested_by, requested_at, state, owner_worker,
                       owner_team, due_on, escalated_on, done_on, ended_because, ended_by, ended_at
                  from coordination.action
                 where person = :person
                 order by state <> 'open', case state when 'open' then due_on end, ended_at desc, id
                """,
                Map.of("person", grant.person().value()),
                ROW,
                rows -> rows.stream().map(ActionRow::toAction).toList());
    }

    /// What workers have still to do for whom the viewer covers, what is due first, first.
    List<Open> ofWorkers(TaskGrant<?> granted, Collection<WorkerId> covered) {
        return db
                .sql("""
                select id, person, care_case, title, origin, requested_by, requested_at, state, owner_worker,
                       owner_team, due_on, escalated_on, done_on, ended_because, ended_by, ended_at
                  from coordination.action
                 where state = 'open'
                   and owner_worker = any(:workers)
                   and owner_worker <> :viewer
                 order by due_on, id
                """)
                .param("workers", Sql.numbers(covered))
                .param("viewer", Sql.value(granted.viewer().worker()))
                .query(ROW)
                .list()
                .stream()
                .map(ActionRow::open)
                .toList();
    }

    /// What the viewer owns, what the duty desk of their team owns, and what was escalated to them or their team.
    List<Open> ofWorker(TaskGrant<?> granted) {
        return db
                .sql("""
                select id, person, care_case, title, origin, requested_by, requested_at, state, owner_worker,
                       owner_team, due_on, escalated_on, done_on, ended_because, ended_by, ended_at
                  from coordination.action
                 where state = 'open'
                   and (owner_worker = :worker
                        or owner_team = :team
                        or escalated_on is not null and requested_by = :worker)
                 order by due_on, id
                """)
                .param("worker", Sql.value(granted.viewer().worker()))
                .param("team", granted.viewer().team().value())
                .query(ROW)
                .list()
                .stream()
                .map(ActionRow::open)
                .toList();
    }

    /// The same, and what the viewer asked of others.
    List<Open> ofWorkerAndAsked(TaskGrant<?> granted) {
        return queries.answer(ofWorkerAndAskedQuery(granted));
    }

    Query<List<Open>> ofWorkerAndAskedQuery(TaskGrant<?> granted) {
        return Query.of(
                List.of(ActionStore.class, granted),
                """
                select id, person, care_case, title, origin, requested_by, requested_at, state, owner_worker,
                       owner_team, due_on, escalated_on, done_on, ended_because, ended_by, ended_at
                  from coordination.action
                 where state = 'open'
                   and (owner_worker = :worker or owner_team = :team or requested_by = :worker)
                 order by due_on, id
                """,
                Map.of(
                        "worker", granted.viewer().worker().value(),
                        "team", granted.viewer().team().value()),
                ROW,
                rows -> rows.stream().map(ActionRow::open).toList());
    }

    Map<PersonId, Open> nextSteps(SetGrant<?> granted, Collection<PersonId> people) {
        return granted.covers(people) ? nextSteps(people) : Map.of();
    }

    Map<PersonId, Open> nextSteps(TaskGrant<?> granted, Collection<PersonId> people) {
        return granted.covers(people) ? nextSteps(people) : Map.of();
    }

    private Map<PersonId, Open> nextSteps(Collection<PersonId> people) {
        Map<PersonId, Open> steps = HashMap.newHashMap(people.size());
        db.sql("""
                select distinct on (person)
                       id, person, care_case, title, origin, requested_by, requested_at, state, owner_worker,
                       owner_team, due_on, escalated_on, done_on, ended_because, ended_by, ended_at
                  from coordination.action
                 where person = any(:people)
                   and state = 'open'
                 order by person, due_on, id
                """)
                .param("people", Sql.numbers(people))
                .query(ROW)
                .list()
                .forEach(row -> steps.put(row.person(), row.open()));
        return steps;
    }

    void save(Action action, Entered entered) {
        db.sql("""
                update coordination.action
                   set state = :state, owner_worker = :ownerWorker, owner_team = :ownerTeam, due_on = :dueOn,
                       escalated_on = :escalatedOn, done_on = :doneOn, ended_because = :endedBecause,
                       ended_by = :endedBy, ended_at = :endedAt
                 where id = :id
                """).paramSource(Sql.values(ActionRow.of(action))).update();
        remember(action, entered);
    }

    private void remember(Action action, Entered entered) {
        ActionRow row = ActionRow.of(action);
        db.sql("""
                insert into coordination.action_history (action, number, state, owner_worker, owner_team, due_on,
                                                         why, changed_by, changed_at)
                select :id, 1 + count(*), :state, :ownerWorker, :ownerTeam, :dueOn, :why, :by, :at
                  from coordination.action_history
                 where action = :id
                """)
                .param("id", Sql.value(row.id()))
                .param("state", row.state())
                .param("ownerWorker", row.ownerWorker(), Types.BIGINT)
                .param("ownerTeam", row.ownerTeam(), Types.VARCHAR)
                .param("dueOn", row.dueOn())
                .param("why", row.endedBecause(), Types.VARCHAR)
                .param("by", Sql.value(entered.by()))
                .param("at", Sql.value(entered.at()))
                .update();
    }
}
