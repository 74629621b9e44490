package kith.intake.jobs;

import java.util.Optional;
import kith.kernel.JobId;
import kith.kernel.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps in `intake.withdrawal_job` which job withdraws what an import held.
@Repository
class WithdrawalJobStore {

    private final JdbcClient db;

    WithdrawalJobStore(JdbcClient db) {
        this.db = db;
    }

    void add(JobId job, RunId run) {
        db.sql("""
                insert into intake.withdrawal_job (job, run)
                values (:job, :run)
                """).param("job", job.value()).param("run", run.value()).update();
    }

    Optional<JobId> latest(RunId run) {
        return db.sql("""
                select job
                  from intake.withdrawal_job
                 where run = :run
                 order by job desc
                 limit 1
                """)
                .param("run", run.value())
                .query((row, _) -> new JobId(row.getLong("job")))
                .optional();
    }

    Optional<RunId> run(JobId job) {
        return db.sql("""
                select run
                  from intake.withdrawal_job
                 where job = :job
                """)
                .param("job", job.value())
                .query((row, _) -> new RunId(row.getLong("run")))
                .optional();
    }
}
