package kith.coordination.documents;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.access.PersonGrant;
import kith.coordination.documents.Document.About;
import kith.coordination.documents.DocumentRow.VersionRow;
import kith.coordination.documents.FileCheck.Checked.Usable;
import kith.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps documents in `coordination.document` and their files in `coordination.document_version`.
@Repository
class DocumentStore {

    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
    }

    DocumentId add(PersonGrant grant, About about, Instant at) {
        return db.sql("""
                insert into coordination.document
                       (person, first_about, type, title, written_by, written_on, label, audience, added_by, added_at)
                values (:person, :person, :type, :title, :author, :on, :label, :audience, :by, :at)
                returning id
                """)
                .param("person", Sql.value(grant.person()))
                .param("type", about.type().key())
                .param("title", about.title())
                .param("author", about.author())
                .param("on", about.on())
                .param("label", about.label().code())
                .param("audience", about.audience().key())
                .param("by", Sql.value(grant.viewer().worker()))
                .param("at", Sql.value(at))
                .query((row, _) -> new DocumentId(row.getLong("id")))
                .single();
    }

    /// Adds a file. Who calls has locked the document, or has just added it.
    void addFile(PersonGrant grant, DocumentId id, Usable checked, byte[] file, Instant at) {
        @Nullable Integer pages = checked.pages().orElse(null);
        db.sql("""
                insert into coordination.document_version
                       (document, number, format, pages, sha256, bytes, added_by, added_at)
                select :document, 1 + count(*), :format, :pages, sha256(:bytes), :bytes, :by, :at
                  from coordination.document_version
                 where document = :document
                """)
                .param("document", Sql.value(id))
                .param("format", checked.format().key())
                .param("pages", pages, Types.INTEGER)
                .param("bytes", file)
                .param("by", Sql.value(grant.viewer().worker()))
                .param("at", Sql.value(at))
                .update();
    }

    /// Every document about the person whose label the grant opens or that the viewer added, the latest day first.
    List<Document> of(PersonGrant grant) {
        List<DocumentRow> rows = db.sql("""
                select id, type, title, written_by, written_on, label, audience, added_by, added_at,
                       withdrawn_because, withdrawn_by, withdrawn_at
                  from coordination.document
                 where person = :person
                   and (label = any(:labels) or added_by = :viewer)
                 order by written_on desc, id desc
                """)
                .param("person", Sql.value(grant.person()))
                .param("labels", grant.labelCodes())
                .param("viewer", Sql.value(grant.viewer().worker()))
                .query(Sql.row(DocumentRow.class))
                .list();
        Map<Long, List<VersionRow>> versions = versions(grant);
        return rows.stream()
                .map(row -> row.toDocument(versions.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<VersionRow>> versions(PersonGrant grant) {
        return db.sql("""
                select document, number, format, pages, length(bytes) as size, document_version.added_by,
                       document_version.added_at
                  from coordination.document_version
                  join coordination.document on document.id = document_version.document
                 where person = :person
                 order by document, number
                """).param("person", Sql.value(grant.person())).query(Sql.row(VersionRow.class)).list().stream()
                .collect(Collectors.groupingBy(VersionRow::document));
    }

    /// Holds a document of this person until the transaction ends.
    void lock(PersonGrant grant, DocumentId id) {
        db.sql("select 1 from coordination.document where id = :id and person = :person for update")
                .param("id", Sql.value(id))
                .param("person", Sql.value(grant.person()))
                .query(row -> {});
    }

    Optional<byte[]> bytes(PersonGrant grant, DocumentId id, int version) {
        return db.sql("""
                select bytes
                  from coordination.document_version
                  join coordination.document on document.id = document_version.document
                 where person = :person
                   and document = :document
                   and number = :version
                """)
                .param("person", Sql.value(grant.person()))
                .param("document", Sql.value(id))
                .param("version", version)
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    void withdraw(PersonGrant grant, DocumentId id, String why, Instant at) {
        db.sql("""
                update coordination.document
                   set withdrawn_because = :why, withdrawn_by = :by, withdrawn_at = :at
                 where id = :id
                   and person = :person
                   and withdrawn_because is null
                """)
                .param("id", Sql.value(id))
                .param("person", Sql.value(grant.person()))
                .param("why", why)
                .param("by", Sql.value(grant.viewer().worker()))
                .param("at", Sql.value(at))
                .update();
    }
}
