package kith.coordination.contacts;

/// What came of writing down or correcting a contact.
public sealed interface ContactOutcome {

    record Written(Contact contact) implements ContactOutcome {}

    /// It cannot be done, and why, in a sentence for the worker.
    record NotPossible(String field, String sentence) implements ContactOutcome {}

    /// This person has no such contact.
    record NoSuchContact() implements ContactOutcome {}
}
