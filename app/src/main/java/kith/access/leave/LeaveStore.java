package kith.access.leave;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.partners.TeamKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps leave in `access.leave`, and how many cases a worker can have.
@Repository
class LeaveStore {

    private final JdbcClient db;
    private final Queries queries;

    LeaveStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    void add(WorkerId worker, LocalDate firstDay, LocalDate lastDay, Cover cover, WorkerId by, Instant now) {
        db.sql("""
                insert into access.leave (worker, first_day, last_day, covered_by, covered_by_team, entered_by,
                                          entered_at)
                values (:worker, :firstDay, :lastDay, :coveredBy, :coveredByTeam, :by, :now)
                """)
                .param("worker", Sql.value(worker))
                .param("firstDay", firstDay)
                .param("lastDay", lastDay)
                .param("coveredBy", cover instanceof Cover.ByWorker(var other) ? other.value() : null)
                .param("coveredByTeam", cover instanceof Cover.ByDutyDesk(var team) ? team.value() : null)
                .param("by", Sql.value(by))
                .param("now", Sql.value(now))
                .update();
    }

    /// Holds a worker's leave still until the transaction ends.
    void lock(WorkerId worker) {
        db.sql("select id from access.worker where id = :worker for update")
                .param("worker", Sql.value(worker))
                .query((row, _) -> row.getLong("id"))
                .optional();
    }

    void cancel(LeaveId id, WorkerId worker, Instant now) {
        db.sql("""
                update access.leave
                   set cancelled_at = :now
                 where id = :id
                   and worker = :worker
                   and cancelled_at is null
                """)
                .param("id", Sql.value(id))
                .param("worker", Sql.value(worker))
                .param("now", Sql.value(now))
                .update();
    }

    /// Lets somebody else cover.
    void cover(LeaveId id, Cover cover) {
        db.sql("""
                update access.leave
                   set covered_by = :coveredBy, covered_by_team = :coveredByTeam
                 where id = :id
                """)
                .param("id", Sql.value(id))
                .param("coveredBy", cover instanceof Cover.ByWorker(var other) ? other.value() : null, Types.BIGINT)
                .param(
                        "coveredByTeam",
                        cover instanceof Cover.ByDutyDesk(var team) ? team.value() : null,
                        Types.VARCHAR)
                .update();
    }

    /// Lets the duty desk of another team cover what one would have covered on a day or later.
    void coverInsteadOf(TeamKey from, TeamKey to, LocalDate day) {
        db.sql("""
                update access.leave
                   set covered_by_team = :to
                 where covered_by_team = :from
                   and cancelled_at is null
                   and last_day >= :day
                """)
                .param("from", from.value())
                .param("to", to.value())
                .param("day", day)
                .update();
    }

    /// What has not ended on a day, the earliest first.
    List<Leave> notEnded(LocalDate day) {
        return queries.answer(notEndedQuery(day));
    }

    Query<List<Leave>> notEndedQuery(LocalDate day) {
        return Query.of(
                List.of(LeaveStore.class, "not ended", day),
                """
                select id, worker, first_day, last_day, covered_by, covered_by_team
                  from access.leave
                 where cancelled_at is null
                   and last_day >= :day
                 order by first_day, id
                """,
                Map.of("day", day),
                (row, _) -> leave(row),
                rows -> rows);
    }

    /// Who is away on a day for whom this worker covers, or a team.
    List<Leave> coveredBy(WorkerId worker, TeamKey team, LocalDate day) {
        return queries.answer(coveredByQuery(worker, team, day));
    }

    Query<List<Leave>> coveredByQuery(WorkerId worker, TeamKey team, LocalDate day) {
        return Query.of(
                List.of(LeaveStore.class, worker, team, day),
                """
                select id, worker, first_day, last_day, covered_by, covered_by_team
                  from access.leave
                 where cancelled_at is null
                   and first_day <= :day
                   and last_day >= :day
                   and (covered_by = :worker or covered_by_team = :team)
                   and worker <> :worker
                 order by first_day, id
                """,
                Map.of("worker", worker.value(), "team", team.value(), "day", day),
                (row, _) -> leave(row),
                rows -> rows);
    }

    void capacity(WorkerId worker, int cases) {
        db.sql("""
                insert into access.case_capacity (worker, cases)
                values (:worker, :cases)
                    on conflict (worker) do update
                   set cases = excluded.cases
                """).param("worker", Sql.value(worker)).param("cases", cases).update();
    }

    void usualCapacity(WorkerId worker) {
        db.sql("""
                delete from access.case_capacity
                 where worker = :worker
                """).param("worker", Sql.value(worker)).update();
    }

    /// How many cases the workers can have for whom somebody said so.
    Map<WorkerId, Integer> capacities() {
        return queries.answer(capacitiesQuery());
    }

    Query<Map<WorkerId, Integer>> capacitiesQuery() {
        return Query.of(
                List.of(LeaveStore.class, "capacities"),
                """
                select worker, cases
                  from access.case_capacity
                """,
                Map.of(),
                (row, _) -> Map.entry(new WorkerId(row.getLong("worker")), row.getInt("cases")),
                rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Leave leave(ResultSet row) throws SQLException {
        String team = row.getString("covered_by_team");
        return new Leave(
                new LeaveId(row.getLong("id")),
                new WorkerId(row.getLong("worker")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                team == null
                        ? new Cover.ByWorker(new WorkerId(row.getLong("covered_by")))
                        : new Cover.ByDutyDesk(new TeamKey(team)));
    }
}
