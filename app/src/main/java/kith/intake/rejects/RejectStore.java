package kith.intake.rejects;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.access.Task;
import kith.access.TaskGrant;
import kith.engine.feeds.items.Rejected;
import kith.intake.rejects.RejectPermissions.ReadRejects;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.kernel.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps in `intake.reject` where the lines stand that imports rejected, and why; never what they say.
@Repository
class RejectStore {

    private static final RowMapper<RejectRow> ROW = Sql.row(RejectRow.class);

    private final JdbcClient db;
    private final Copy copy;

    RejectStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    void add(RunId run, int firstNo, Collection<Rejected> rejects) {
        var rows = new CopyRows();
        int no = firstNo;
        for (Rejected rejected : rejects) {
            rows.row(7).int8(run.value()).int4(no++).text(word(rejected.kind()));
            rows.text(rejected.file()).int8(rejected.line()).text(rejected.reason());
            if (rejected.hash().length == 0) {
                rows.none();
            } else {
                rows.bytea(rejected.hash());
            }
        }
        copy.send("copy intake.reject (run, no, kind, file, line, reason, hash) from stdin binary", rows);
    }

    private static String word(Rejected.Kind kind) {
        return switch (kind) {
            case REJECTED -> Reject.Kind.REJECTED.word();
            case SET_ASIDE -> Reject.Kind.SET_ASIDE.word();
            case NOTICE -> Reject.Kind.NOTICE.word();
            case KEPT_OUT -> Reject.Kind.KEPT_OUT.word();
            case NOT_READ, NO_DATA -> Reject.Kind.NOT_READ.word();
        };
    }

    /// An import that reads its files again rejects the same lines again.
    void forget(RunId run) {
        db.sql("""
                delete from intake.reject
                 where run = :run
                """).param("run", run.value()).update();
    }

    /// What is said of a file as a whole.
    List<String> notices(RunId run) {
        return db.sql("""
                select file || ': ' || reason as sentence
                  from intake.reject
                 where run = :run
                   and kind = 'notice'
                 order by no
                """)
                .param("run", run.value())
                .query((row, _) -> row.getString("sentence"))
                .list();
    }

    int deleteOfRunsBefore(Instant moment) {
        db.sql("""
                delete from intake.run_file
                 where run in (select id
                                 from intake.run
                                where finished_at < :moment)
                """).param("moment", Sql.value(moment)).update();
        return db.sql("""
                delete from intake.reject
                 where run in (select id
                                 from intake.run
                                where finished_at < :moment)
                """).param("moment", Sql.value(moment)).update();
    }

    List<Reject> rejects(TaskGrant<ReadRejects> granted, RunId run, int after, int most) {
        return db
                .sql("""
                select no, kind, file, line, reason, hash
                  from intake.reject
                 where run = :run
                   and no > :after
                 order by no
                 limit :most
                """)
                .param("run", run.value())
                .param("after", after)
                .param("most", most)
                .query(ROW)
                .list()
                .stream()
                .map(RejectRow::toReject)
                .toList();
    }

    Optional<RejectRow> find(TaskGrant<? extends Task> granted, RunId run, int no) {
        return db.sql("""
                select no, kind, file, line, reason, hash
                  from intake.reject
                 where run = :run
                   and no = :no
                """).param("run", run.value()).param("no", no).query(ROW).optional();
    }

    /// Remembers where the files of an import lie.
    void keepFiles(RunId run, List<String> paths) {
        db.sql("""
                insert into intake.run_file (run, path)
                select :run, path
                  from unnest(:paths::text[]) as path
                    on conflict do nothing
                """)
                .param("run", run.value())
                .param("paths", paths.toArray(String[]::new))
                .update();
    }

    List<String> files(RunId run) {
        return db.sql("""
                select path
                  from intake.run_file
                 where run = :run
                 order by path
                """)
                .param("run", run.value())
                .query((row, _) -> row.getString("path"))
                .list();
    }

    /// Whose import it was.
    Optional<PartnerId> partner(RunId run) {
        return db.sql("""
                select partner
                  from intake.run
                 where id = :run
                """)
                .param("run", run.value())
                .query((row, _) -> new PartnerId(row.getInt("partner")))
                .optional();
    }
}
