package kith.directory;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kith.directory.freshness.Assured;
import kith.directory.freshness.Assured.By;
import kith.directory.freshness.Evidence;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who said that an entry is right, and what speaks against it, in `directory.assurance` and
/// `directory.evidence`.
@Repository
class AssuranceStore {

    private final JdbcClient db;

    AssuranceStore(JdbcClient db) {
        this.db = db;
    }

    /// How an entry stands. One worker counts once as evidence against it.
    Assured assured(EntryId entry) {
        return db.sql("""
                select assured_on, assured_by,
                       (select count(distinct (kind, said_by))::int
                          from directory.evidence
                         where evidence.entry = assured.entry
                           and evidence.at > coalesce(assured_at, '-infinity')) as evidence
                  from directory.assured
                 where entry = :entry
                """)
                .param("entry", entry.value())
                .query((row, _) -> new Assured(
                        Optional.ofNullable(row.getObject("assured_on", java.time.LocalDate.class)),
                        By.valueOf(row.getString("assured_by").toUpperCase(Locale.ROOT)),
                        row.getInt("evidence")))
                .optional()
                .orElse(new Assured(Optional.empty(), By.NOBODY, 0));
    }

    /// @param worker the worker who says so; none where the group itself does
    void assure(EntryId entry, Instant at, @Nullable WorkerId worker) {
        db.sql("""
                insert into directory.assurance (entry, at, said_by, worker)
                values (:entry, :at, case when cast(:worker as bigint) is null then 'group' else 'worker' end, :worker)
                    on conflict (entry, at) do nothing
                """)
                .param("entry", entry.value())
                .param("at", Sql.value(at))
                .param("worker", Sql.value(worker))
                .update();
    }

    /// @param by the worker who says so; none where no worker does
    void addEvidence(EntryId entry, Evidence kind, @Nullable WorkerId by, Instant at) {
        db.sql("""
                insert into directory.evidence (entry, at, kind, said_by)
                values (:entry, :at, :kind, :by)
                    on conflict (entry, at) do nothing
                """)
                .param("entry", entry.value())
                .param("at", Sql.value(at))
                .param("kind", kind.word())
                .param("by", Sql.value(by))
                .update();
    }
}
