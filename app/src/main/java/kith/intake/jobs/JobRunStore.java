package kith.intake.jobs;

import java.util.List;
import kith.kernel.JobId;
import kith.kernel.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps in `intake.job_run` which runs an import job made.
@Repository
class JobRunStore {

    private final JdbcClient db;

    JobRunStore(JdbcClient db) {
        this.db = db;
    }

    void add(JobId job, RunId run) {
        db.sql("""
                insert into intake.job_run (job, run)
                values (:job, :run)
                    on conflict do nothing
                """).param("job", job.value()).param("run", run.value()).update();
    }

    List<RunId> runs(JobId job) {
        return db.sql("""
                select run
                  from intake.job_run
                 where job = :job
                 order by run
                """)
                .param("job", job.value())
                .query((row, _) -> new RunId(row.getLong("run")))
                .list();
    }

    /// Whether the job has imported these files to their end.
    boolean hasFinished(JobId job, String print) {
        return db.sql("""
                select exists (select
                                 from intake.run
                                 join intake.job_run on job_run.run = run.id
                                where job_run.job = :job
                                  and run.print = :print
                                  and run.state = 'finished') as finished
                """)
                .param("job", job.value())
                .param("print", print)
                .query((row, _) -> row.getBoolean("finished"))
                .single();
    }
}
