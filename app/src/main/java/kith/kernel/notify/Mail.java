package kith.kernel.notify;

import java.time.Instant;
import kith.kernel.MailId;

/// One message on its way to one recipient.
///
/// Until it is handed over to the mail server it can be tried again without harm. Once it was handed over, only
/// the server's answer tells whether it was sent. Where no answer comes, it may have been sent, and Kith does
/// not send it again.
///
/// ```text
/// Queued ─ begin ─▶ Sending ─ handOver ─▶ HandedOver ─ accept ─▶ Sent
///   │ ◀── putOff ──────┤ ◀─── putOff ───────┤├──── lose ───▶ MayHaveBeenSent
///   └ keep ▶ Kept      └┬── refuse, giveUp ─┘
///                       ▼
///                 Refused, GivenUp
/// ```
public sealed interface Mail {

    Letter letter();

    default MailId id() {
        return letter().id();
    }

    /// A message that the server has not accepted.
    sealed interface Unanswered extends Mail {

        int attempt();

        /// It is tried again later.
        default Queued putOff() {
            return new Queued(letter(), attempt());
        }

        default Refused refuse(String reason, Instant now) {
            return new Refused(letter(), attempt(), reason, now);
        }

        /// It has been tried often enough.
        default GivenUp giveUp(String reason, Instant now) {
            return new GivenUp(letter(), attempt(), reason, now);
        }
    }

    /// A message that nothing more happens to.
    sealed interface Ended extends Mail {

        Instant endedAt();
    }

    /// @param attempts how often it has been tried
    record Queued(Letter letter, int attempts) implements Mail {

        public Sending begin() {
            return new Sending(letter, attempts + 1);
        }

        /// There is no mail server: the message is kept to be read, as in the demonstration.
        public Kept keep(Instant now) {
            return new Kept(letter, now);
        }
    }

    /// On its way to the mail server, which has not all of it yet.
    record Sending(Letter letter, int attempt) implements Unanswered {

        public HandedOver handOver(Instant now) {
            return new HandedOver(this, now);
        }
    }

    /// The mail server is about to have all of it, and has not answered.
    record HandedOver(Sending sending, Instant handedOverAt) implements Unanswered {

        public Sent accept(Instant now) {
            return new Sent(this, now);
        }

        /// No answer came.
        public MayHaveBeenSent lose(Instant now) {
            return new MayHaveBeenSent(this, now);
        }

        @Override
        public Letter letter() {
            return sending.letter();
        }

        @Override
        public int attempt() {
            return sending.attempt();
        }
    }

    record Sent(HandedOver handedOver, Instant endedAt) implements Ended {

        @Override
        public Letter letter() {
            return handedOver.letter();
        }
    }

    record MayHaveBeenSent(HandedOver handedOver, Instant endedAt) implements Ended {

        @Override
        public Letter letter() {
            return handedOver.letter();
        }
    }

    /// The mail server does not take it, or the recipient has no address any more.
    record Refused(Letter letter, int attempts, String reason, Instant endedAt) implements Ended {}

    record GivenUp(Letter letter, int attempts, String reason, Instant endedAt) implements Ended {}

    record Kept(Letter letter, Instant endedAt) implements Ended {}

    /// What is true of a message from the start.
    record Letter(MailId id, Recipient to, String subject, String body, Instant queuedAt) {}
}
