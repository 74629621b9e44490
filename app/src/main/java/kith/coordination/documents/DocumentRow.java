package kith.coordination.documents;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.disclosure.Audience;
import kith.coordination.documents.Document.About;
import kith.coordination.documents.Document.Added;
import kith.coordination.documents.Document.Version;
import kith.coordination.documents.Document.Withdrawal;
import kith.engine.terms.SecurityLabel;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// One row of `coordination.document`.
record DocumentRow(
        long id,
        String type,
        String title,
        String writtenBy,
        LocalDate writtenOn,
        int label,
        String audience,
        WorkerId addedBy,
        Instant addedAt,
        @Nullable String withdrawnBecause,
        @Nullable Long withdrawnBy,
        @Nullable Instant withdrawnAt) {

    Document toDocument(List<VersionRow> versions) {
        return new Document(
                documentId(),
                new About(
                        DocumentType.of(type).orElseThrow(),
                        title,
                        writtenBy,
                        writtenOn,
                        SecurityLabel.of(label),
                        Audience.of(audience)),
                new Added(addedBy, addedAt),
                versions.stream().map(VersionRow::toVersion).toList(),
                withdrawal());
    }

    private Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawnBecause)
                .map(why -> new Withdrawal(
                        why, new Added(new WorkerId(requireNonNull(withdrawnBy)), requireNonNull(withdrawnAt))));
    }

    @Override
    public String toString() {
        return "DocumentRow[" + id + "]";
    }

    DocumentId documentId() {
        return new DocumentId(id);
    }

    /// One row of `coordination.document_version`, without its bytes.
    record VersionRow(
            long document,
            int number,
            String format,
            @Nullable Integer pages,
            int size,
            WorkerId addedBy,
            Instant addedAt) {

        Version toVersion() {
            return new Version(
                    number,
                    DocumentFormat.of(format).orElseThrow(),
                    Optional.ofNullable(pages),
                    size,
                    new Added(addedBy, addedAt));
        }
    }
}
