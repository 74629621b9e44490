package kith.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Granted;
import kith.engine.feeds.Rejected;
import kith.intake.Run.State;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps runs and rejects. Every statement this module runs is in this file.
@Repository
class RunStore {

    private final JdbcClient db;
    private final Copy copy;

    RunStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    RunId start(Starting run) {
        return db.sql("""
                insert into intake.run (partner, source, print, extract, dry, state, started_by, started_at, seen_at,
                       extracted, total_bytes)
                values (:partner, :source, :print, :extract, :dry, 'running', :startedBy, :now, :now,
                       :extracted, :totalBytes)
                returning id
                """)
                .paramSource(Sql.values(run))
                .query((row, _) -> new RunId(row.getLong("id")))
                .single();
    }

    /// The last run over these very files, if it stopped half way.
    Optional<RunId> interrupted(PartnerId partner, String print) {
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
                .query((row, _) -> new RunId(row.getLong("id")))
                .optional();
    }

    void carryOn(RunId run, Instant now) {
        db.sql("""
                update intake.run
                   set state = 'running', finished_at = null, seen_at = :now, trouble = null,
                       read_bytes = 0, read = 0, stored = 0, changed = 0, unchanged = 0, rejected = 0, held = 0,
                       kept_out = 0, set_aside = 0, left_out = 0, unknown = 0
                 where id = :run
                """).param("run", run.value()).param("now", Sql.value(now)).update();
        db.sql("""
                delete from intake.reject
                 where run = :run
                """).param("run", run.value()).update();
    }

    /// Runs of this partner that say they are running and are not: their process is gone.
    void interruptOthers(PartnerId partner, RunId running) {
        db.sql("""
                update intake.run
                   set state = 'interrupted', finished_at = seen_at
                 where partner = :partner
                   and state = 'running'
                   and id <> :running
                """)
                .param("partner", partner.value())
                .param("running", running.value())
                .update();
    }

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

    void tally(RunId run, Tally tally, Instant now) {
        db.sql("""
                update intake.run
                   set read = :read, stored = :stored, changed = :changed, unchanged = :unchanged,
                       rejected = :rejected, held = :held, kept_out = :keptOut, set_aside = :setAside,
                       left_out = :leftOut, unknown = :unknown, seen_at = :now
                 where id = :run
                """)
                .paramSource(Sql.values(new SoFar(
                        run,
                        tally.read(),
                        tally.stored(),
                        tally.changed(),
                        tally.unchanged(),
                        tally.rejected(),
                        tally.held(),
                        tally.keptOut(),
                        tally.setAside(),
                        tally.leftOut(),
                        tally.unknown(),
                        now)))
                .update();
    }

    void end(RunId run, State state, long people, @Nullable String trouble, Instant now) {
        db.sql("""
                update intake.run
                   set state = :state, finished_at = :now, seen_at = :now, people = :people, trouble = :trouble
                 where id = :run
                """)
                .param("run", run.value())
                .param("state", state.word())
                .param("people", people)
                .param("trouble", trouble)
                .param("now", Sql.value(now))
                .update();
    }

    void undone(RunId run, Instant now) {
        db.sql("""
                update intake.run
                   set state = 'undone', finished_at = :now
                 where id = :run
                """).param("run", run.value()).param("now", Sql.value(now)).update();
    }

    void reject(RunId run, int firstNo, Collection<Rejected> rejects) {
        var rows = new CopyRows();
        int no = firstNo;
        for (Rejected rejected : rejects) {
            rows.row(7).int8(run.value()).int4(no++).text(word(rejected.kind()));
            rows.text(rejected.file()).int8(rejected.line()).text(rejected.reason());
            if (rejected.kind() == Rejected.Kind.KEPT_OUT) {
                rows.none();
            } else {
                rows.bytea(rejected.bytes());
            }
        }
        copy.send("copy intake.reject (run, no, kind, file, line, reason, body) from stdin binary", rows);
    }

    private static String word(Rejected.Kind kind) {
        return switch (kind) {
            case REJECTED -> Reject.Kind.REJECTED.word();
            case SET_ASIDE -> Reject.Kind.SET_ASIDE.word();
            case KEPT_OUT -> Reject.Kind.KEPT_OUT.word();
        };
    }

    List<Reject> rejects(Granted granted, RunId run, int after, int most) {
        return db.sql("""
                select no, kind, file, line, reason, body
                  from intake.reject
                 where run = :run
                   and no > :after
                 order by no
                 limit :most
                """)
                .param("run", run.value())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new Reject(
                        row.getInt("no"),
                        Reject.Kind.of(row.getString("kind")),
                        row.getString("file"),
                        row.getLong("line"),
                        row.getString("reason"),
                        text(row.getBytes("body"))))
                .list();
    }

    private static String text(byte @Nullable [] body) {
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    List<Run> latest(int most) {
        return db.sql("""
                select id, partner, source, dry, extract, state, started_by, started_at, seen_at, finished_at, extracted,
                       total_bytes, read_bytes, stored, changed, unchanged, rejected, held, people,
                       kept_out, set_aside, left_out, unknown, trouble
                  from intake.run
                 order by id desc
                 limit :most
                """).param("most", most).query(RunStore::run).list();
    }

    Optional<Run> find(RunId run) {
        return db.sql("""
                select id, partner, source, dry, extract, state, started_by, started_at, seen_at, finished_at, extracted,
                       total_bytes, read_bytes, stored, changed, unchanged, rejected, held, people,
                       kept_out, set_aside, left_out, unknown, trouble
                  from intake.run
                 where id = :run
                """).param("run", run.value()).query(RunStore::run).optional();
    }

    /// When each partner's last finished extract was made, or taken in where it does not say.
    List<LastHeard> lastHeard() {
        return db.sql("""
                select partner, max(coalesce(extracted, started_at)) as at
                  from intake.run
                 where state = 'finished'
                   and not dry
                 group by partner
                """)
                .query((row, _) -> new LastHeard(
                        new PartnerId(row.getInt("partner")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// The runs that brought what these records say now, of one partner.
    List<Run> ofRecords(PartnerId partner, Collection<RecordId> records) {
        return db.sql("""
                select id, partner, source, dry, extract, state, started_by, started_at, seen_at, finished_at, extracted,
                       total_bytes, read_bytes, stored, changed, unchanged, rejected, held, people,
                       kept_out, set_aside, left_out, unknown, trouble
                  from intake.run
                 where partner = :partner
                   and id in (select run
                                from people.current_detail
                               where record = any(:records))
                 order by id
                """)
                .param("partner", partner.value())
                .param("records", numbers(records))
                .query(RunStore::run)
                .list();
    }

    /// The person that records are of, and whether that person has others.
    Optional<Added.Whose> whose(Collection<RecordId> records) {
        return db.sql("""
                select linked_record.person, person_key.key,
                       exists (select
                                 from people.linked_record theirs
                                where theirs.person = linked_record.person
                                  and theirs.record <> linked_record.record) as known
                  from people.linked_record
                  join people.person_key on person_key.person = linked_record.person
                 where linked_record.record = any(:records)
                 limit 1
                """)
                .param("records", numbers(records))
                .query((row, _) -> new Added.Whose(
                        new PersonId(row.getLong("person")), row.getObject("key", UUID.class), row.getBoolean("known")))
                .optional();
    }

    private static Long[] numbers(Collection<RecordId> records) {
        return records.stream().map(RecordId::value).toArray(Long[]::new);
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                new RunId(row.getLong("id")),
                new PartnerId(row.getInt("partner")),
                row.getString("source"),
                row.getBoolean("dry"),
                row.getString("extract").equals("full"),
                State.of(row.getString("state")),
                new WorkerId(row.getLong("started_by")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                moment(row.getTimestamp("finished_at")),
                moment(row.getTimestamp("extracted")),
                row.getLong("total_bytes"),
                row.getLong("read_bytes"),
                new Tally(
                        row.getLong("stored"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getLong("held"),
                        row.getLong("kept_out"),
                        row.getLong("set_aside"),
                        row.getLong("left_out"),
                        row.getLong("unknown")),
                row.getLong("people"),
                Optional.ofNullable(row.getString("trouble")));
    }

    private static Optional<Instant> moment(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }

    /// A run about to start.
    record Starting(
            PartnerId partner,
            String source,
            String print,
            String extract,
            boolean dry,
            WorkerId startedBy,
            @Nullable Instant extracted,
            long totalBytes,
            Instant now) {}

    /// How far a run has got, flat.
    record SoFar(
            RunId run,
            long read,
            long stored,
            long changed,
            long unchanged,
            long rejected,
            long held,
            long keptOut,
            long setAside,
            long leftOut,
            long unknown,
            Instant now) {}

    /// When a partner was last heard.
    record LastHeard(PartnerId partner, Instant at) {}
}
