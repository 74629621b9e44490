package kith.access;

/// The answer to somebody who asks to see something about people.
public sealed interface Access {

    /// Yes, and this is the key.
    record Allowed(Granted granted) implements Access {}

    /// No, and why, in a sentence a worker can read.
    record Denied(String sentence) implements Access {}

    /// Not by their work alone: they may say why they need to, and it will be recorded.
    record NeedsReason(String sentence) implements Access {}
}
