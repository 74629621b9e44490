package kith.directory;

import java.time.Instant;
import java.util.List;
import kith.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps feeds and their imports, in `directory.feed`, `directory.run` and `directory.run_difference`.
@Repository
class FeedRunStore {

    private final JdbcClient db;

    FeedRunStore(JdbcClient db) {
        this.db = db;
    }

    /// Adds a feed that is not known, and holds it until the transaction ends, so that it is imported once at a time.
    void lock(String feed, String name) {
        db.sql("""
                insert into directory.feed (feed, name)
                values (:feed, :name)
                    on conflict (feed) do nothing
                """).param("feed", feed).param("name", name).update();
        db.sql("""
                select feed
                  from directory.feed
                 where feed = :feed
                   for update
                """).param("feed", feed).query(String.class).single();
    }

    long add(String feed, Instant startedAt, FeedReport report) {
        return db.sql("""
                insert into directory.run (feed, started_at, read, added, changed, unchanged, rejected, withdrawn, held)
                values (:feed, :startedAt, :read, :added, :changed, :unchanged, :rejected, :withdrawn, :held)
                returning run
                """)
                .param("feed", feed)
                .param("startedAt", Sql.value(startedAt))
                .param("read", report.read())
                .param("added", report.added())
                .param("changed", report.changed())
                .param("unchanged", report.unchanged())
                .param("rejected", report.rejected())
                .param("withdrawn", report.withdrawn())
                .param("held", report.held())
                .query(Long.class)
                .single();
    }

    void add(long run, List<FeedReport.Difference> differences) {
        db.sql("""
                insert into directory.run_difference (run, number, entry, what, words)
                select :run, row_number() over (), entry, what, words
                  from jsonb_to_recordset(cast(:rows as jsonb)) as given (entry uuid, what text, words text)
                """)
                .param("run", run)
                .param("rows", EntryContent.rows(differences))
                .update();
    }
}
