package kith.kernel.notify;

/// A kind of message. A module declares it as a record.
///
/// Nobody can write a name into a message, because a record of this kind holds no text. Its components are ids,
/// whole numbers, days and moments, and enums whose words are fixed ([FixedWords]). [Wording] refuses a record
/// that has any other component, and a test reads all of them.
public interface Notification {

    /// The fixed words of the message, with a place for each component: a constant of the record.
    Wording wording();

    /// What the message is about, so that the same event does not send two messages: `job-ended/17`.
    default String about() {
        return wording().key() + "/" + wording().identity(this);
    }
}
