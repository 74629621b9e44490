package kith.coordination.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.coordination.cases.CareCase.Open;
import kith.coordination.cases.CareCase.Underway;
import kith.kernel.CaseId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.partners.TeamKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the cases of a key worker who leaves. It shows nobody anything.
@Repository
class CareCaseWatchStore {

    private static final RowMapper<CareCaseRow> ROW = Sql.row(CareCaseRow.class);

    private final JdbcClient db;
    private final Queries queries;

    CareCaseWatchStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    /// How many cases a worker is the key worker of.
    long heldBy(WorkerId worker) {
        return db.sql("""
                select count(*)
                  from coordination.care_case
                 where key_worker = :worker
                   and state in ('active', 'on-hold')
                """).param("worker", Sql.value(worker)).query(Long.class).single();
    }

    boolean isHeldBy(CaseId careCase, WorkerId worker) {
        return db.sql("""
                select exists (select
                                 from coordination.care_case
                                where id = :careCase
                                  and key_worker = :worker)
                """)
                .param("careCase", Sql.value(careCase))
                .param("worker", Sql.value(worker))
                .query(Boolean.class)
                .single();
    }

    /// How many cases each worker is the key worker of.
    Map<WorkerId, Integer> heldByEach() {
        return queries.answer(heldByEachQuery());
    }

    Query<Map<WorkerId, Integer>> heldByEachQuery() {
        return Query.of(
                List.of(CareCaseWatchStore.class, "held by each"),
                """
                select key_worker, count(*)
                  from coordination.care_case
                 where key_worker is not null
                   and state in ('active', 'on-hold')
                 group by key_worker
                """,
                Map.of(),
                (row, _) -> Map.entry(new WorkerId(row.getLong(1)), row.getInt(2)),
                rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// How many open cases a team coordinates, or covers because they have no key worker.
    int openOf(TeamKey team) {
        return db.sql("""
                select count(*)
                  from coordination.care_case
                 where state in ('planned', 'active', 'on-hold')
                   and (team = :team or covered_by = :team)
                """).param("team", team.value()).query(Integer.class).single();
    }

    /// Locks those cases.
    List<Open> lockOpenOf(TeamKey team) {
        return db.sql("""
                select id, person, team, opened_by, opened_at, state, active_since, key_worker, covered_by,
                       vacant_because, key_worker_since, held_because, look_again_on, held_by, held_at,
                       ended_because, ended_by, ended_at
                  from coordination.care_case
                 where state in ('planned', 'active', 'on-hold')
                   and (team = :team or covered_by = :team)
                 order by id
                   for update
                """).param("team", team.value()).query(ROW).list().stream()
                .map(row -> (Open) row.toCareCase())
                .toList();
    }

    /// Locks the cases that a worker is the key worker of.
    List<Underway> lockHeldBy(WorkerId worker) {
        return db.sql("""
                select id, person, team, opened_by, opened_at, state, active_since, key_worker, covered_by,
                       vacant_because, key_worker_since, held_because, look_again_on, held_by, held_at,
                       ended_because, ended_by, ended_at
                  from coordination.care_case
                 where key_worker = :worker
                   and state in ('active', 'on-hold')
                 order by id
                   for update
                """).param("worker", Sql.value(worker)).query(ROW).list().stream()
                .map(row -> (Underway) row.toCareCase())
                .toList();
    }
}
