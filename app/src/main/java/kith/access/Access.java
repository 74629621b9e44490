package kith.access;

import kith.ui.Refused;

/// The answer to somebody who asks to see something about people.
public sealed interface Access {

    /// The grant, for a page that opens to work alone; otherwise the page that says why not.
    default Granted orRefuse() {
        return switch (this) {
            case Allowed(var granted) -> granted;
            case Denied(var sentence) -> throw new Refused(sentence);
            case NeedsReason(var sentence) -> throw new Refused(sentence);
        };
    }

    /// Yes, and this is the key.
    record Allowed(Granted granted) implements Access {}

    /// No, and why, in a sentence a worker can read.
    record Denied(String sentence) implements Access {}

    /// Not by their work alone: they may say why they need to, and it will be recorded.
    record NeedsReason(String sentence) implements Access {}
}
