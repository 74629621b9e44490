package kith.intake.labels;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.labels.Classification;
import kith.engine.labels.Unclassified;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what is unclassified, what was decided, and by which lists everything stored is labelled.
@Repository
class ClassificationStore {

    private final JdbcClient db;

    ClassificationStore(JdbcClient db) {
        this.db = db;
    }

    void count(RunId run, Map<Unclassified, Long> items) {
        items.forEach((what, often) -> db.sql("""
                insert into intake.unclassified (run, kind, system, code, items)
                values (:run, :kind, :system, :code, :items)
                    on conflict (run, kind, system, code) do update
                       set items = greatest(unclassified.items, excluded.items)
                """)
                .param("run", run.value())
                .param("kind", what.kind())
                .param("system", what.system())
                .param("code", what.code())
                .param("items", often)
                .update());
    }

    /// What came in imports that count, most frequent first.
    List<Came> came(int most) {
        return db.sql("""
                select run.partner, kind, system, code, sum(items) as items, max(run.started_at) as last
                  from intake.unclassified
                  join intake.run on run.id = unclassified.run
                 where run.undone_at is null
                 group by run.partner, kind, system, code
                 order by sum(items) desc, run.partner, kind, system, code
                 limit :most
                """)
                .param("most", most)
                .query((row, _) -> new Came(
                        new PartnerId(row.getInt("partner")),
                        new Unclassified(row.getString("kind"), row.getString("system"), row.getString("code")),
                        row.getLong("items"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// What came from one partner.
    record Came(PartnerId partner, Unclassified what, long items, Instant last) {}

    void decide(Decision decision) {
        Classification about = decision.about();
        db.sql("""
                insert into intake.classification (partner, kind, system, code, words, since, label, reason, worker)
                values (:partner, :kind, :system, :code, :words, :since, :label, :reason, :worker)
                    on conflict do nothing
                """)
                .param("partner", about.partner())
                .param("kind", about.kind())
                .param("system", about.system())
                .param("code", about.code())
                .param("words", about.words())
                .param("since", decision.at().atOffset(ZoneOffset.UTC))
                .param("label", about.label().code())
                .param("reason", decision.reason())
                .param("worker", decision.by().value())
                .update();
    }

    /// The decisions in force, latest first.
    List<Decision> inForce() {
        return db.sql("""
                select partner, kind, system, code, words, label, reason, worker, since
                  from (select distinct on (partner, kind, system, code, words) *
                          from intake.classification
                         order by partner, kind, system, code, words, since desc) latest
                 order by since desc, partner, kind, system, code, words
                """)
                .query((row, _) -> new Decision(
                        new Classification(
                                row.getString("partner"),
                                row.getString("kind"),
                                row.getString("system"),
                                row.getString("code"),
                                row.getString("words"),
                                SecurityLabel.of(row.getInt("label"))),
                        row.getString("reason"),
                        new WorkerId(row.getLong("worker")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Long> labelledBy() {
        return db.sql("select fingerprint from intake.labelled")
                .query((row, _) -> row.getLong("fingerprint"))
                .optional();
    }

    void labelled(long fingerprint, Instant at) {
        db.sql("""
                insert into intake.labelled (fingerprint, at)
                values (:fingerprint, :at)
                    on conflict (one) do update
                       set fingerprint = excluded.fingerprint,
                           at = excluded.at
                """)
                .param("fingerprint", fingerprint)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
