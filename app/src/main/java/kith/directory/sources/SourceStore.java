package kith.directory.sources;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.kernel.JobId;
import kith.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps sources and their fetches, in `directory.feed_source` and `directory.feed_fetch`.
@Repository
class SourceStore {

    private static final String SOURCES = """
            select feed, name, kind, place, licence, every, needs_approval, paused, next_at, etag, last_modified
              from directory.feed_source
              join directory.feed using (feed)
            """;

    private final JdbcClient db;

    SourceStore(JdbcClient db) {
        this.db = db;
    }

    /// Every source, by name.
    List<SourceRow> all() {
        return db.sql(SOURCES + """
                 order by name, feed
                """).query(Sql.row(SourceRow.class)).list();
    }

    /// A source, held until the transaction ends.
    Optional<SourceRow> lock(String feed) {
        return db.sql(SOURCES + """
                 where feed = :feed
                   for update
                """)
                .param("feed", feed)
                .query(Sql.row(SourceRow.class))
                .optional();
    }

    Optional<SourceRow> find(String feed) {
        return db.sql(SOURCES + """
                 where feed = :feed
                """)
                .param("feed", feed)
                .query(Sql.row(SourceRow.class))
                .optional();
    }

    /// @param etag what the address said of the version that was taken last
    record SourceRow(
            String feed,
            String name,
            String kind,
            String place,
            String licence,
            String every,
            boolean needsApproval,
            boolean paused,
            Instant nextAt,
            String etag,
            String lastModified) {

        FeedSource source() {
            return new FeedSource(
                    feed,
                    name,
                    FeedSource.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    place,
                    licence,
                    FeedSource.Every.valueOf(every.toUpperCase(Locale.ROOT)),
                    needsApproval,
                    paused);
        }
    }

    /// Adds a source, or changes it. What is known of its last version is forgotten, so that it is read again.
    void save(FeedSource source, Instant nextAt) {
        db.sql("""
                insert into directory.feed_source (feed, kind, place, licence, every, needs_approval, paused, next_at)
                values (:feed, :kind, :place, :licence, :every, :needsApproval, :paused, :nextAt)
                    on conflict (feed) do update
                   set kind = excluded.kind, place = excluded.place, licence = excluded.licence,
                       every = excluded.every, needs_approval = excluded.needs_approval, paused = excluded.paused,
                       next_at = excluded.next_at, etag = '', last_modified = ''
                """)
                .param("feed", source.feed())
                .param("kind", source.kind().key())
                .param("place", source.place())
                .param("licence", source.licence())
                .param("every", source.every().key())
                .param("needsApproval", source.needsApproval())
                .param("paused", source.paused())
                .param("nextAt", Sql.value(nextAt))
                .update();
    }

    void pause(String feed, boolean paused) {
        db.sql("""
                update directory.feed_source
                   set paused = :paused
                 where feed = :feed
                """).param("feed", feed).param("paused", paused).update();
    }

    /// The feeds that are due. Nobody else takes them until the transaction ends.
    List<SourceRow> due(Instant now) {
        return db.sql(SOURCES + """
                 where not paused
                   and next_at <= :now
                 order by next_at, feed
                   for update of feed_source skip locked
                """)
                .param("now", Sql.value(now))
                .query(Sql.row(SourceRow.class))
                .list();
    }

    void nextAt(String feed, Instant at) {
        db.sql("""
                update directory.feed_source
                   set next_at = :at
                 where feed = :feed
                """).param("feed", feed).param("at", Sql.value(at)).update();
    }

    /// Keeps what the address said of the version that was taken.
    void taken(String feed, String etag, String lastModified) {
        db.sql("""
                update directory.feed_source
                   set etag = :etag, last_modified = :lastModified
                 where feed = :feed
                """)
                .param("feed", feed)
                .param("etag", etag)
                .param("lastModified", lastModified)
                .update();
    }

    void add(String feed, Fetch fetch) {
        db.sql("""
                insert into directory.feed_fetch (feed, job, at, failed, outcome)
                values (:feed, :job, :at, :failed, :outcome)
                """)
                .param("feed", feed)
                .param("job", Sql.value(fetch.job()))
                .param("at", Sql.value(fetch.at()))
                .param("failed", fetch.failed())
                .param("outcome", fetch.outcome())
                .update();
    }

    /// What a job stored, if it got so far.
    Optional<Fetch> fetched(JobId job) {
        return db.sql("""
                select job, at, failed, outcome
                  from directory.feed_fetch
                 where job = :job
                """)
                .param("job", Sql.value(job))
                .query(Sql.row(Fetch.class))
                .optional();
    }

    /// The latest fetches of a feed, newest first.
    List<Fetch> fetches(String feed, int most) {
        return db.sql("""
                select job, at, failed, outcome
                  from directory.feed_fetch
                 where feed = :feed
                 order by number desc
                 limit :most
                """)
                .param("feed", feed)
                .param("most", most)
                .query(Sql.row(Fetch.class))
                .list();
    }
}
