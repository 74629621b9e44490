package kith.kernel.jobs;

import java.time.Instant;
import java.util.List;
import kith.kernel.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the latest run of each regular job in `kernel.regular_job`.
@Repository
class RegularJobStore {

    private static final RowMapper<RegularJobRow> ROW = Sql.row(RegularJobRow.class);

    private final JdbcClient db;

    RegularJobStore(JdbcClient db) {
        this.db = db;
    }

    void begin(String kind, Instant now) {
        db.sql("""
                insert into kernel.regular_job (kind, runs, started_at)
                values (:kind, 1, :now)
                    on conflict (kind) do update
                   set runs = regular_job.runs + 1, started_at = excluded.started_at, ended_at = null,
                       outcome = null, failed = false
                """).param("kind", kind).param("now", Sql.value(now)).update();
    }

    void end(String kind, String outcome, boolean failed, Instant now) {
        db.sql("""
                update kernel.regular_job
                   set ended_at = :now, outcome = :outcome, failed = :failed
                 where kind = :kind
                """)
                .param("kind", kind)
                .param("outcome", outcome)
                .param("failed", failed)
                .param("now", Sql.value(now))
                .update();
    }

    List<RegularJobRow> all() {
        return db.sql("""
                select kind, runs, started_at, ended_at, outcome, failed
                  from kernel.regular_job
                 order by kind
                """).query(ROW).list();
    }
}
