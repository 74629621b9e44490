package kith.coordination.plans.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kith.access.PersonGrant;
import kith.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps drafts in `coordination.conversation_field`. A worker reads their own.
@Repository
class DraftStore {

    private final JdbcClient db;

    DraftStore(JdbcClient db) {
        this.db = db;
    }

    /// Where two people were joined, a field can have two drafts: the last one comes last.
    List<DraftField> of(PersonGrant grant) {
        return db.sql("""
                select field, words, based_on, revision, saved_at
                  from coordination.conversation_field
                 where person = :person
                   and worker = :worker
                 order by saved_at, id
                """)
                .param("person", Sql.value(grant.person()))
                .param("worker", Sql.value(grant.viewer().worker()))
                .query(Sql.row(DraftField.class))
                .list();
    }

    /// Lets nobody else save this worker's draft about the person until the transaction ends.
    void lock(PersonGrant grant) {
        db.sql("select pg_advisory_xact_lock(hashtext('coordination.conversation_field'), hashtext(:key))")
                .param(
                        "key",
                        "%d %d"
                                .formatted(
                                        grant.person().value(),
                                        grant.viewer().worker().value()))
                .query(row -> {});
    }

    void save(PersonGrant grant, DraftField draft) {
        Instant at = draft.savedAt();
        db.sql("""
                insert into coordination.conversation_field
                       (person, first_about, worker, field, words, based_on, revision, saved_at)
                values (:person, :person, :worker, :field, :words, :basedOn, :revision, :at)
                    on conflict (first_about, worker, field) do update
                   set words = excluded.words, based_on = excluded.based_on, revision = excluded.revision,
                       saved_at = excluded.saved_at
                """)
                .param("person", Sql.value(grant.person()))
                .param("worker", Sql.value(grant.viewer().worker()))
                .param("field", draft.field())
                .param("words", draft.words())
                .param("basedOn", draft.basedOn())
                .param("revision", draft.revision())
                .param("at", Sql.value(at))
                .update();
    }

    void forget(PersonGrant grant, Collection<String> fields) {
        db.sql("""
                delete from coordination.conversation_field
                 where person = :person
                   and worker = :worker
                   and field = any(:fields)
                """)
                .param("person", Sql.value(grant.person()))
                .param("worker", Sql.value(grant.viewer().worker()))
                .param("fields", fields.toArray(String[]::new))
                .update();
    }
}
