package kith.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.intake.runs.ImportRun;
import kith.intake.runs.Tally;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.kernel.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps imports in `intake.run`.
@Repository
class ImportRunStore {

    private static final RowMapper<ImportRunRow> ROW = Sql.row(ImportRunRow.class);

    private final JdbcClient db;

    ImportRunStore(JdbcClient db) {
        this.db = db;
    }

    RunId start(ImportStart run) {
        return db.sql("""
                insert into intake.run (partner, source, print, extract, dry, state, started_by, started_at, seen_at,
                       extracted, total_bytes)
                values (:partner, :source, :print, :extract, :dry, 'running', :startedBy, :now, :now,
                       :extracted, :totalBytes)
                returning id
                """)
                .paramSource(Sql.values(run))
                .query(ImportRunStore::id)
                .single();
    }

    /// The partner's latest import, if it was of the same files and did not end: it stopped half way or its
    /// process is gone.
    Optional<RunId> unfinished(PartnerId partner, String print) {
        return db.sql("""
                select id
                  from intake.run
                 where partner = :partner
                   and print = :print
                   and state in ('running', 'interrupted')
                   and not dry
                   and id = (select max(id) from intake.run where partner = :partner and not dry)
                """)
                .param("partner", partner.value())
                .param("print", print)
                .query(ImportRunStore::id)
                .optional();
    }

    /// Imports of a partner that are still called running.
    List<RunId> running(PartnerId partner) {
        return db.sql("""
                select id
                  from intake.run
                 where partner = :partner
                   and state = 'running'
                 order by id
                """)
                .param("partner", partner.value())
                .query(ImportRunStore::id)
                .list();
    }

    /// The import as it is, locked until the transaction ends.
    ImportRun lock(RunId run) {
        db.sql("""
                select id
                  from intake.run
                 where id = :run
                   for update
                """).param("run", run.value()).query(ImportRunStore::id).single();
        return find(run).orElseThrow();
    }

    Optional<ImportRun> find(RunId run) {
        return all(List.of(run)).stream().findFirst();
    }

    /// Imports by number, newest first.
    List<ImportRun> all(Collection<RunId> runs) {
        return db
                .sql("""
                select id, partner, source, dry, extract, state, started_by, started_at, seen_at, finished_at, ended_as,
                       undone_at, extracted, total_bytes, read_bytes, read, stored, changed, unchanged, rejected, held,
                       people, kept_out, set_aside, left_out, unknown, not_understood, not_read, trouble
                  from intake.run
                 where id = any(:runs)
                 order by id desc
                """)
                .param("runs", runs.stream().map(RunId::value).toArray(Long[]::new))
                .query(ROW)
                .list()
                .stream()
                .map(ImportRunRow::toImportRun)
                .toList();
    }

    /// The numbers of the latest imports.
    List<RunId> latest(int most) {
        return db.sql("""
                select id
                  from intake.run
                 order by id desc
                 limit :most
                """).param("most", most).query(ImportRunStore::id).list();
    }

    /// Saves the state of an import after a move.
    void save(ImportRun run) {
        db.sql("""
                update intake.run
                   set state = :state, finished_at = :finishedAt, ended_as = :endedAs, undone_at = :undoneAt,
                       seen_at = :seenAt, read_bytes = :readBytes, read = :read, stored = :stored, changed = :changed,
                       unchanged = :unchanged, rejected = :rejected, held = :held, people = :people,
                       kept_out = :keptOut, set_aside = :setAside, left_out = :leftOut, unknown = :unknown,
                       not_understood = :notUnderstood, not_read = :notRead, trouble = :trouble
                 where id = :id
                """).paramSource(Sql.values(ImportRunRow.of(run))).update();
    }

    /// Saves how much a running import has read. It is called several times a second.
    void reading(RunId run, long readBytes, Instant now) {
        db.sql("""
                update intake.run
                   set read_bytes = :readBytes, seen_at = :now
                 where id = :run
                """)
                .param("run", run.value())
                .param("readBytes", readBytes)
                .param("now", Sql.value(now))
                .update();
    }

    /// Saves what a running import has counted.
    void tally(RunId run, Tally tally, Instant now) {
        db.sql("""
                update intake.run
                   set read = :read, stored = :stored, changed = :changed, unchanged = :unchanged,
                       rejected = :rejected, held = :held, kept_out = :keptOut, set_aside = :setAside,
                       left_out = :leftOut, unknown = :unknown, not_understood = :notUnderstood,
                       not_read = :notRead, seen_at = :now
                 where id = :run
                """)
                .param("run", run.value())
                .param("read", tally.read())
                .param("stored", tally.stored())
                .param("changed", tally.changed())
                .param("unchanged", tally.unchanged())
                .param("rejected", tally.rejected())
                .param("held", tally.held())
                .param("keptOut", tally.keptOut())
                .param("setAside", tally.setAside())
                .param("leftOut", tally.leftOut())
                .param("unknown", tally.unknown())
                .param("notUnderstood", tally.notUnderstood())
                .param("notRead", tally.notRead())
                .param("now", Sql.value(now))
                .update();
    }

    /// When the partner made the newest full extract that was imported to its end.
    Optional<Instant> newestFull(PartnerId partner) {
        return db.sql("""
                select max(extracted) as extracted
                  from intake.run
                 where partner = :partner
                   and extract = 'full'
                   and state = 'finished'
                   and not dry
                """)
                .param("partner", partner.value())
                .query((row, _) -> Optional.ofNullable(row.getTimestamp("extracted")))
                .single()
                .map(Timestamp::toInstant);
    }

    /// When each partner's last finished extract was made, or imported where the extract does not say.
    List<LastReceived> lastReceived() {
        return db.sql("""
                select partner, max(coalesce(extracted, started_at)) as at
                  from intake.run
                 where state = 'finished'
                   and not dry
                 group by partner
                """).query(Sql.row(LastReceived.class)).list();
    }

    private static RunId id(ResultSet row, int number) throws SQLException {
        return new RunId(row.getLong("id"));
    }

    /// When a partner's data last arrived.
    record LastReceived(PartnerId partner, Instant at) {}
}
