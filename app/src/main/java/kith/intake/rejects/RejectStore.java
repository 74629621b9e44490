package kith.intake.rejects;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kith.access.TaskGrant;
import kith.engine.feeds.items.Rejected;
import kith.intake.rejects.RejectPermissions.ReadRejects;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.RunId;
import kith.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps in `intake.reject` where the lines stand that imports rejected, and why; never what they say.
@Repository
class RejectStore {

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
        return db.sql("""
                delete from intake.reject
                 where run in (select id
                                 from intake.run
                                where finished_at < :moment)
                """).param("moment", Sql.value(moment)).update();
    }

    List<Reject> rejects(TaskGrant<ReadRejects> granted, RunId run, int after, int most) {
        return db.sql("""
                select no, kind, file, line, reason
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
                        row.getString("reason")))
                .list();
    }
}
