package kith.directory.checks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what people on the public site say is wrong, in `directory.report`.
@Repository
class ReportStore {

    private static final int MOST = 20;

    private final JdbcClient db;

    ReportStore(JdbcClient db) {
        this.db = db;
    }

    /// Reports that have not become evidence yet.
    List<ReportRow> toCount() {
        return db.sql("""
                select report, entry, at
                  from directory.report
                 where counted_at is null
                 order by at, report
                """).query(Sql.row(ReportRow.class)).list();
    }

    record ReportRow(long report, UUID entry, Instant at) {}

    void counted(Collection<Long> reports, Instant at) {
        db.sql("""
                update directory.report
                   set counted_at = :at
                 where report = any(:reports)
                """)
                .param("at", Sql.value(at))
                .param("reports", reports.toArray(Long[]::new))
                .update();
    }

    /// Entries with reports that no worker has dealt with, the longest waiting first.
    List<ReportedEntry> open() {
        return db.sql("""
                select report.entry, count(*)::int as reports, max(report.at) as last_at,
                       (select content ->> 'name'
                          from directory.entry_version
                         where entry_version.entry = report.entry
                         order by since desc
                         limit 1) as name
                  from directory.report
                 where settled_at is null
                 group by report.entry
                 order by min(report.at), report.entry
                 limit :most
                """)
                .param("most", MOST)
                .query(Sql.row(ReportedEntry.class))
                .list();
    }

    void settle(UUID entry, Instant at, WorkerId by) {
        db.sql("""
                update directory.report
                   set settled_at = :at, settled_by = :by
                 where entry = :entry
                   and settled_at is null
                """)
                .param("entry", entry)
                .param("at", Sql.value(at))
                .param("by", Sql.value(by))
                .update();
    }
}
