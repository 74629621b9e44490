package kith.coordination.documents;

/// What came of adding, replacing or withdrawing a document.
public sealed interface DocumentOutcome {

    record Done(DocumentId id) implements DocumentOutcome {}

    /// It cannot be done, and why, in a sentence for the worker.
    record NotPossible(String field, String sentence) implements DocumentOutcome {}

    /// The viewer sees no such document.
    record NoSuchDocument() implements DocumentOutcome {}
}
