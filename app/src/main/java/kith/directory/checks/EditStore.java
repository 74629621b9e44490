package kith.directory.checks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what groups changed, and whether that waits, in `directory.group_edit` and `directory.edit_rule`.
@Repository
class EditStore {

    private final JdbcClient db;

    EditStore(JdbcClient db) {
        this.db = db;
    }

    long add(UUID entry, Instant at, String base, String content) {
        return db.sql("""
                insert into directory.group_edit (entry, at, base, content)
                values (:entry, :at, cast(:base as jsonb), cast(:content as jsonb))
                returning edit
                """)
                .param("entry", entry)
                .param("at", Sql.value(at))
                .param("base", base)
                .param("content", content)
                .query(Long.class)
                .single();
    }

    /// The changes that nobody decided about, the oldest first.
    List<EditRow> open() {
        return db.sql("""
                select edit, entry, at, base::text as base, content::text as content
                  from directory.group_edit
                 where decided_at is null
                 order by at, edit
                """).query(Sql.row(EditRow.class)).list();
    }

    /// A change that nobody decided about, held until the transaction ends.
    Optional<EditRow> lock(long edit) {
        return db.sql("""
                select edit, entry, at, base::text as base, content::text as content
                  from directory.group_edit
                 where edit = :edit
                   and decided_at is null
                   for update
                """).param("edit", edit).query(Sql.row(EditRow.class)).optional();
    }

    record EditRow(long edit, UUID entry, Instant at, String base, String content) {}

    /// @param by the worker; none where the change takes effect at once
    void decide(long edit, EditDecision decision, Instant at, @Nullable WorkerId by) {
        db.sql("""
                update directory.group_edit
                   set decision = :decision, decided_at = :at, decided_by = :by
                 where edit = :edit
                """)
                .param("edit", edit)
                .param("decision", decision.key())
                .param("at", Sql.value(at))
                .param("by", Sql.value(by))
                .update();
    }

    /// Whether changes wait, as somebody decided last.
    Optional<Boolean> editsWait() {
        return db.sql("""
                select edits_wait
                  from directory.edit_rule
                 order by since desc
                 limit 1
                """).query(Boolean.class).optional();
    }

    /// Of two decisions at one moment the later holds.
    void rule(boolean editsWait, Instant since, WorkerId by) {
        db.sql("""
                insert into directory.edit_rule (since, edits_wait, decided_by)
                values (:since, :editsWait, :by)
                    on conflict (since) do update
                   set edits_wait = excluded.edits_wait,
                       decided_by = excluded.decided_by
                """)
                .param("since", Sql.value(since))
                .param("editsWait", editsWait)
                .param("by", Sql.value(by))
                .update();
    }
}
