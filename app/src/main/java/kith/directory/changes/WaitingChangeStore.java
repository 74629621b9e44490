package kith.directory.changes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kith.directory.EntryContent;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what waits, and who decided, in `directory.proposed_change` and `directory.change_decision`.
@Repository
class WaitingChangeStore {

    private final JdbcClient db;

    WaitingChangeStore(JdbcClient db) {
        this.db = db;
    }

    /// Holds a feed until the transaction ends, so that nobody decides while it changes.
    void lock(String feed) {
        db.sql("""
                select feed
                  from directory.feed
                 where feed = :feed
                   for update
                """).param("feed", feed).query(String.class).optional();
    }

    /// What a feed would change, the refused changes too, in the order in which they were proposed.
    List<ChangeRow> all(String feed) {
        return db.sql("""
                select change, subject, local_id, what, digest, name, entry::text as entry,
                       "group"::text as group_content, refused_at is not null as refused
                  from directory.proposed_change
                 where feed = :feed
                 order by change
                """).param("feed", feed).query(Sql.row(ChangeRow.class)).list();
    }

    void add(String feed, List<ChangeRow> changes, Instant at) {
        db.sql("""
                insert into directory.proposed_change (feed, subject, local_id, what, digest, name, entry, "group",
                                                       proposed_at)
                select :feed, subject, local_id, what, digest, name, cast(entry as jsonb),
                       cast(group_content as jsonb), :at
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as given (subject text, local_id text, what text, digest text, name text, entry text,
                              group_content text)
                """)
                .param("feed", feed)
                .param("at", Sql.value(at))
                .param("rows", EntryContent.rows(changes))
                .update();
    }

    void remove(Collection<Long> changes) {
        db.sql("""
                delete from directory.proposed_change
                 where change = any(:changes)
                """).param("changes", changes.toArray(Long[]::new)).update();
    }

    void refuse(Collection<Long> changes, Instant at, WorkerId by) {
        db.sql("""
                update directory.proposed_change
                   set refused_at = :at, refused_by = :by
                 where change = any(:changes)
                """)
                .param("changes", changes.toArray(Long[]::new))
                .param("at", Sql.value(at))
                .param("by", Sql.value(by))
                .update();
    }

    /// Writes down who decided about changes that still wait.
    void decided(Collection<Long> changes, boolean approved, Instant at, WorkerId by) {
        db.sql("""
                insert into directory.change_decision (feed, subject, local_id, what, digest, approved, decided_at,
                                                       decided_by)
                select feed, subject, local_id, what, digest, :approved, :at, :by
                  from directory.proposed_change
                 where change = any(:changes)
                 order by change
                """)
                .param("changes", changes.toArray(Long[]::new))
                .param("approved", approved)
                .param("at", Sql.value(at))
                .param("by", Sql.value(by))
                .update();
    }

    /// The feeds that wait for a worker.
    List<FeedThatWaits> waiting() {
        return db.sql("""
                select feed.feed, feed.name, count(*) as changes
                  from directory.proposed_change
                  join directory.feed using (feed)
                 where refused_at is null
                 group by feed.feed, feed.name
                 order by feed.name, feed.feed
                """).query(Sql.row(FeedThatWaits.class)).list();
    }

    /// The latest decisions about a feed, newest first.
    List<Decision> decisions(String feed, int most) {
        return db.sql("""
                select approved, decided_at, decided_by, count(*) as changes, max(decision) as latest
                  from directory.change_decision
                 where feed = :feed
                 group by approved, decided_at, decided_by
                 order by latest desc
                 limit :most
                """).param("feed", feed).param("most", most).query(Sql.row(DecisionRow.class)).list().stream()
                .map(row -> new Decision(row.approved(), row.decidedAt(), row.decidedBy(), row.changes()))
                .toList();
    }

    record DecisionRow(boolean approved, Instant decidedAt, WorkerId decidedBy, long changes, long latest) {}
}
