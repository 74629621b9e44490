package kith.coordination.documents;

/// A file of a document, as it was sent.
@SuppressWarnings("ArrayRecordComponent") // A file is compared with nothing.
public record DocumentFile(DocumentId document, int version, DocumentFormat format, byte[] bytes) {

    /// What the file is called where it is saved. It tells nothing of anybody.
    public String name() {
        return "document-%d-%d.%s".formatted(document.value(), version, format.ending());
    }

    @Override
    public String toString() {
        return "DocumentFile[" + document + "]";
    }
}
