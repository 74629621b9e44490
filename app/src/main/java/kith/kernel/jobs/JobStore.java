package kith.kernel.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.kernel.JobId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps jobs in `kernel.job`.
@Repository
class JobStore {

    private static final RowMapper<JobRow> ROW = Sql.row(JobRow.class);

    private final JdbcClient db;

    JobStore(JdbcClient db) {
        this.db = db;
    }

    /// What a server hears when it shows that it still works on a job.
    enum HeartbeatAnswer {
        CARRY_ON,
        /// Somebody cancelled the job.
        STOP,
        /// Another server works on the job now, or it has ended.
        NOT_YOURS
    }

    Job.Waiting add(JobKind<?> kind, String parameters, WorkerId by, Instant now) {
        JobId id = db.sql("""
                insert into kernel.job (kind, lane, parameters, requested_by, requested_at, state)
                values (:kind, :lane, :parameters, :by, :now, 'waiting')
                returning id
                """)
                .param("kind", kind.key())
                .param("lane", kind.lane())
                .param("parameters", parameters)
                .param("by", by.value())
                .param("now", Sql.value(now))
                .query((row, _) -> new JobId(row.getLong("id")))
                .single();
        return new Job.Waiting(new Job.Request(id, kind.key(), kind.lane(), parameters, by, now), 0);
    }

    /// The job, held until the transaction ends.
    Optional<Job> lock(JobId id) {
        return db.sql("""
                select id, kind, lane, parameters, requested_by, requested_at, state, attempts, owner, started_at,
                       heartbeat_at, progress_percent, progress, cancel_requested_by, cancel_requested_at, ended_at,
                       outcome
                  from kernel.job
                 where id = :id
                   for update
                """).param("id", id.value()).query(ROW).optional().map(JobRow::toJob);
    }

    Optional<Job> find(JobId id) {
        return db.sql("""
                select id, kind, lane, parameters, requested_by, requested_at, state, attempts, owner, started_at,
                       heartbeat_at, progress_percent, progress, cancel_requested_by, cancel_requested_at, ended_at,
                       outcome
                  from kernel.job
                 where id = :id
                """).param("id", id.value()).query(ROW).optional().map(JobRow::toJob);
    }

    /// The latest jobs, newest first.
    List<Job> latest(int most) {
        return db.sql("""
                select id, kind, lane, parameters, requested_by, requested_at, state, attempts, owner, started_at,
                       heartbeat_at, progress_percent, progress, cancel_requested_by, cancel_requested_at, ended_at,
                       outcome
                  from kernel.job
                 order by id desc
                 limit :most
                """).param("most", most).query(ROW).list().stream()
                .map(JobRow::toJob)
                .toList();
    }

    /// Jobs that failed after a moment, newest first.
    List<Job> failedSince(Instant since) {
        return db.sql("""
                select id, kind, lane, parameters, requested_by, requested_at, state, attempts, owner, started_at,
                       heartbeat_at, progress_percent, progress, cancel_requested_by, cancel_requested_at, ended_at,
                       outcome
                  from kernel.job
                 where state = 'failed'
                   and ended_at > :since
                 order by id desc
                """).param("since", Sql.value(since)).query(ROW).list().stream()
                .map(JobRow::toJob)
                .toList();
    }

    /// Jobs that a server has in hand and that it has not touched since a moment, and jobs that wait and that
    /// nothing will begin.
    List<Job> withoutOwner(Instant lastHeartbeat) {
        return db.sql("""
                select id, kind, lane, parameters, requested_by, requested_at, state, attempts, owner, started_at,
                       heartbeat_at, progress_percent, progress, cancel_requested_by, cancel_requested_at, ended_at,
                       outcome
                  from kernel.job
                 where ended_at is null
                   and (heartbeat_at < :lastHeartbeat
                        or not exists (select
                                         from kernel.scheduled_task
                                        where task_name = 'job'
                                          and task_instance = job.id::text))
                 order by id
                """).param("lastHeartbeat", Sql.value(lastHeartbeat)).query(ROW).list().stream()
                .map(JobRow::toJob)
                .toList();
    }

    void save(Job job) {
        db.sql("""
                update kernel.job
                   set state = :state, attempts = :attempts, owner = :owner, started_at = :startedAt,
                       heartbeat_at = :heartbeatAt, progress_percent = :progressPercent, progress = :progress,
                       cancel_requested_by = :cancelRequestedBy, cancel_requested_at = :cancelRequestedAt,
                       ended_at = :endedAt, outcome = :outcome
                 where id = :id
                """).paramSource(Sql.values(JobRow.of(job))).update();
    }

    /// Waits until no other server decides who goes next in a lane, and keeps others out until the transaction
    /// ends.
    void lockLane(String lane) {
        db.sql("select pg_advisory_xact_lock(hashtext('kernel.job.lane'), hashtext(:lane))")
                .param("lane", lane)
                .query((row, _) -> 1)
                .single();
    }

    boolean laneIsFree(String lane) {
        return db.sql("""
                select not exists (select
                                     from kernel.job
                                    where lane = :lane
                                      and state in ('running', 'stopping')) as free
                """)
                .param("lane", lane)
                .query((row, _) -> row.getBoolean("free"))
                .single();
    }

    HeartbeatAnswer heartbeat(Job.Running job, Job.Progress progress, Instant now) {
        return db.sql("""
                update kernel.job
                   set heartbeat_at = :now, progress_percent = :percent, progress = :words
                 where id = :id
                   and attempts = :attempt
                   and state in ('running', 'stopping')
                returning state
                """)
                .param("id", job.id().value())
                .param("attempt", job.run().attempt())
                .param("percent", progress.percent())
                .param("words", progress.words())
                .param("now", Sql.value(now))
                .query((row, _) ->
                        row.getString("state").equals("stopping") ? HeartbeatAnswer.STOP : HeartbeatAnswer.CARRY_ON)
                .optional()
                .orElse(HeartbeatAnswer.NOT_YOURS);
    }

    /// Deletes jobs that ended before a moment.
    int deleteEndedBefore(Instant before) {
        return db.sql("""
                delete from kernel.job
                 where ended_at < :before
                """).param("before", Sql.value(before)).update();
    }
}
