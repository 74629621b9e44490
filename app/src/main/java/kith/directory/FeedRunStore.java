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
        lock(feed);
    }

    /// Holds a feed until the transaction ends.
    void lock(String feed) {
        db.sql("""
                select feed
                  from directory.feed
                 where feed = :feed
                   for update
                """).param("feed", feed).query(String.class).optional();
    }

    /// Adds a feed, or gives it another name.
    void put(String feed, String name) {
        db.sql("""
                insert into directory.feed (feed, name)
                values (:feed, :name)
                    on conflict (feed) do update set name = excluded.name
                """).param("feed", feed).param("name", name).update();
    }

    /// Every feed with its last import.
    List<FeedInForce> feeds() {
        return db.sql("""
                select feed.feed, name, started_at, read, added, changed, rejected, withdrawn
                  from directory.feed
                  join lateral (select *
                                  from directory.run
                                 where run.feed = feed.feed
                                 order by run desc
                                 limit 1) as last on true
                 order by name, feed.feed
                """).query(Sql.row(FeedInForce.class)).list();
    }

    /// The entries that the last import of a feed held and that are still present.
    List<HeldEntry> held() {
        return db.sql("""
                select run.feed, run.run, difference.entry, difference.words as name
                  from (select feed, max(run) as run
                          from directory.run
                         group by feed) as run
                  join directory.run_difference as difference on difference.run = run.run
                  join lateral (select present
                                  from directory.entry_version
                                 where entry_version.entry = difference.entry
                                 order by since desc
                                 limit 1) as version on true
                 where what = 'held'
                   and version.present
                 order by run.feed, difference.number
                """).query(Sql.row(HeldEntry.class)).list();
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
