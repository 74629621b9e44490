package kith.coordination.actions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.coordination.actions.Action.Open;
import kith.kernel.CaseId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the actions that nobody looks at: for reminders, for the end of a case or a role, and for `./kith check`.
/// It shows nobody anything.
@Repository
class ActionWatchStore {

    private static final RowMapper<ActionRow> ROW = Sql.row(ActionRow.class);

    private final JdbcClient db;

    ActionWatchStore(JdbcClient db) {
        this.db = db;
    }

    /// How many actions each worker has that were due before a day.
    Map<WorkerId, Integer> overdue(LocalDate day) {
        Map<WorkerId, Integer> overdue = new HashMap<>();
        db.sql("""
                select owner_worker, count(*)
                  from coordination.action
                 where state = 'open'
                   and due_on < :day
                   and owner_worker is not null
                 group by owner_worker
                """).param("day", day).query(row -> {
            overdue.put(new WorkerId(row.getLong(1)), row.getInt(2));
        });
        return overdue;
    }

    /// Locks what was due before a day and was not escalated.
    Collection<Open> lockToEscalate(LocalDate dueBefore) {
        return open(db.sql("""
                select id, person, care_case, title, origin, requested_by, requested_at, state, owner_worker,
                       owner_team, due_on, escalated_on, done_on, ended_because, ended_by, ended_at
                  from coordination.action
                 where state = 'open'
                   and due_on < :day
                   and escalated_on is null
                 order by id
                   for update
                """).param("day", dueBefore).query(ROW).list());
    }

    /// Locks what is still to be done for a case.
    Collection<Open> lockOfCase(CaseId careCase) {
        return open(
                db.sql("""
                select id, person, care_case, title, origin, requested_by, requested_at, state, owner_worker,
                       owner_team, due_on, escalated_on, done_on, ended_because, ended_by, ended_at
                  from coordination.action
                 where state = 'open'
                   and care_case = :careCase
                 order by id
                   for update
                """).param("careCase", Sql.value(careCase)).query(ROW).list());
    }

    /// Locks what a worker has still to do.
    Collection<Open> lockHeldBy(WorkerId worker) {
        return open(db.sql("""
                select id, person, care_case, title, origin, requested_by, requested_at, state, owner_worker,
                       owner_team, due_on, escalated_on, done_on, ended_because, ended_by, ended_at
                  from coordination.action
                 where state = 'open'
                   and owner_worker = :worker
                 order by id
                   for update
                """).param("worker", Sql.value(worker)).query(ROW).list());
    }

    /// Locks what the duty desk of a team has still to do.
    Collection<Open> lockOfDesk(TeamKey team) {
        return open(db.sql("""
                select id, person, care_case, title, origin, requested_by, requested_at, state, owner_worker,
                       owner_team, due_on, escalated_on, done_on, ended_because, ended_by, ended_at
                  from coordination.action
                 where state = 'open'
                   and owner_team = :team
                 order by id
                   for update
                """).param("team", team.value()).query(ROW).list());
    }

    int ofDesk(TeamKey team) {
        return db.sql("select count(*) from coordination.action where state = 'open' and owner_team = :team")
                .param("team", team.value())
                .query(Integer.class)
                .single();
    }

    long heldBy(WorkerId worker) {
        return db.sql("select count(*) from coordination.action where state = 'open' and owner_worker = :worker")
                .param("worker", Sql.value(worker))
                .query(Long.class)
                .single();
    }

    /// How many open actions nobody owns: neither a worker who works here nor a team that is open.
    long withoutOwner(Collection<TeamKey> open, Collection<WorkerId> working) {
        return db.sql("""
                select count(*)
                  from coordination.action
                 where state = 'open'
                   and not coalesce(owner_worker = any(:working), owner_team = any(:open), false)
                """)
                .param("working", Sql.numbers(working))
                .param("open", open.stream().map(TeamKey::value).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private static List<Open> open(List<ActionRow> rows) {
        return rows.stream().map(ActionRow::open).toList();
    }
}
