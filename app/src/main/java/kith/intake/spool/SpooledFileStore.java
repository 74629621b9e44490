package kith.intake.spool;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.kernel.JobId;
import kith.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps in `intake.spooled_file` the keys of the encrypted files that wait for their import.
@Repository
class SpooledFileStore {

    private final JdbcClient db;

    SpooledFileStore(JdbcClient db) {
        this.db = db;
    }

    void add(String folder, byte[] key, Instant at) {
        db.sql("""
                insert into intake.spooled_file (folder, key, at)
                values (:folder, :key, :at)
                """)
                .param("folder", folder)
                .param("key", key)
                .param("at", Sql.value(at))
                .update();
    }

    void belongsTo(String folder, JobId job) {
        db.sql("""
                update intake.spooled_file
                   set job = :job
                 where folder = :folder
                """).param("job", job.value()).param("folder", folder).update();
    }

    Optional<byte[]> key(String folder) {
        return db.sql("""
                select key
                  from intake.spooled_file
                 where folder = :folder
                """)
                .param("folder", folder)
                .query((row, _) -> row.getBytes("key"))
                .optional();
    }

    Optional<JobId> job(String folder) {
        return db.sql("""
                select job
                  from intake.spooled_file
                 where folder = :folder
                   and job is not null
                """)
                .param("folder", folder)
                .query((row, _) -> new JobId(row.getLong("job")))
                .optional();
    }

    List<String> of(JobId job) {
        return db.sql("""
                select folder
                  from intake.spooled_file
                 where job = :job
                """)
                .param("job", job.value())
                .query((row, _) -> row.getString("folder"))
                .list();
    }

    void delete(String folder) {
        db.sql("""
                delete from intake.spooled_file
                 where folder = :folder
                """).param("folder", folder).update();
    }

    /// Folders that were written before a moment and belong to a job, each with its job.
    Map<String, JobId> withJobBefore(Instant moment) {
        Map<String, JobId> jobs = new HashMap<>();
        db.sql("""
                select folder, job
                  from intake.spooled_file
                 where job is not null
                   and at < :moment
                """).param("moment", Sql.value(moment)).query(row -> {
            jobs.put(row.getString("folder"), new JobId(row.getLong("job")));
        });
        return jobs;
    }

    /// Those whose job is still to end are not among them.
    List<String> withoutJobBefore(Instant moment) {
        return db.sql("""
                select folder
                  from intake.spooled_file
                 where job is null
                   and at < :moment
                """)
                .param("moment", Sql.value(moment))
                .query((row, _) -> row.getString("folder"))
                .list();
    }
}
