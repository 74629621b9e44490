package kith.kernel.notify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import kith.kernel.MailId;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// One row of `kernel.mail`.
record MailRow(
        MailId id,
        @Nullable Long recipient,
        @Nullable UUID contact,
        String subject,
        String body,
        Instant queuedAt,
        String state,
        int attempts,
        @Nullable Instant handedOverAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    static MailRow of(Mail mail) {
        return switch (mail) {
            case Mail.Queued(var letter, int attempts) -> row(letter, "queued", attempts, null, null, null);
            case Mail.Sending(var letter, int attempt) -> row(letter, "sending", attempt, null, null, null);
            case Mail.HandedOver handed -> handed("handed-over", handed, null);
            case Mail.Sent(var handed, var at) -> handed("sent", handed, at);
            case Mail.MayHaveBeenSent(var handed, var at) -> handed("may-have-been-sent", handed, at);
            case Mail.Refused(var letter, int attempts, var reason, var at) ->
                row(letter, "refused", attempts, null, at, reason);
            case Mail.GivenUp(var letter, int attempts, var reason, var at) ->
                row(letter, "given-up", attempts, null, at, reason);
            case Mail.Kept(var letter, var at) -> row(letter, "kept", 0, null, at, null);
        };
    }

    private static MailRow handed(String state, Mail.HandedOver handed, @Nullable Instant endedAt) {
        return row(handed.letter(), state, handed.attempt(), handed.handedOverAt(), endedAt, null);
    }

    private static MailRow row(
            Mail.Letter letter,
            String state,
            int attempts,
            @Nullable Instant handedOverAt,
            @Nullable Instant endedAt,
            @Nullable String reason) {
        return new MailRow(
                letter.id(),
                letter.to() instanceof Recipient.Worker(var worker) ? worker.value() : null,
                letter.to() instanceof Recipient.ServiceContact(var entry) ? entry : null,
                letter.subject(),
                letter.body(),
                letter.queuedAt(),
                state,
                attempts,
                handedOverAt,
                endedAt,
                reason);
    }

    Mail toMail() {
        return switch (state) {
            case "queued" -> new Mail.Queued(letter(), attempts);
            case "sending" -> new Mail.Sending(letter(), attempts);
            case "handed-over" -> handedOver();
            case "sent" -> new Mail.Sent(handedOver(), requireNonNull(endedAt));
            case "may-have-been-sent" -> new Mail.MayHaveBeenSent(handedOver(), requireNonNull(endedAt));
            case "refused" -> new Mail.Refused(letter(), attempts, requireNonNull(reason), requireNonNull(endedAt));
            case "given-up" -> new Mail.GivenUp(letter(), attempts, requireNonNull(reason), requireNonNull(endedAt));
            case "kept" -> new Mail.Kept(letter(), requireNonNull(endedAt));
            default -> throw new IllegalStateException("%s is in unknown state %s".formatted(id, state));
        };
    }

    private Mail.HandedOver handedOver() {
        return new Mail.HandedOver(new Mail.Sending(letter(), attempts), requireNonNull(handedOverAt));
    }

    private Mail.Letter letter() {
        Recipient to = recipient == null
                ? new Recipient.ServiceContact(requireNonNull(contact))
                : new Recipient.Worker(new WorkerId(recipient));
        return new Mail.Letter(id, to, subject, body, queuedAt);
    }
}
