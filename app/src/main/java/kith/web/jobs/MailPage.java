package kith.web.jobs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kith.kernel.notify.Mail;
import kith.kernel.notify.Recipient;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// The latest e-mails that Kith sent, or would have sent if there were a mail server.
public record MailPage(List<Letter> letters) {

    public MailPage {
        letters = List.copyOf(letters);
    }

    /// One e-mail.
    ///
    /// @param note what became of it, where the state alone does not say it
    public record Letter(String subject, String to, String when, Tag state, Optional<String> note, List<String> lines) {

        public Letter {
            lines = List.copyOf(lines);
        }
    }

    static MailPage of(List<Mail> mails, Function<Recipient, String> recipients) {
        return new MailPage(mails.stream().map(mail -> letter(mail, recipients)).toList());
    }

    private static Letter letter(Mail mail, Function<Recipient, String> recipients) {
        return new Letter(
                mail.letter().subject(),
                recipients.apply(mail.letter().to()),
                Words.moment(mail.letter().queuedAt()),
                state(mail),
                note(mail),
                mail.letter().body().lines().toList());
    }

    private static Tag state(Mail mail) {
        return switch (mail) {
            case Mail.Queued _ -> new Tag("Waiting", Tone.GREY);
            case Mail.Sending _, Mail.HandedOver _ -> new Tag("Being sent", Tone.BLUE);
            case Mail.Sent _ -> new Tag("Sent", Tone.GREEN);
            case Mail.MayHaveBeenSent _ -> new Tag("May have been sent", Tone.ORANGE);
            case Mail.Refused _ -> new Tag("Refused", Tone.RED);
            case Mail.GivenUp _ -> new Tag("Not sent", Tone.RED);
            case Mail.Kept _ -> new Tag("Not sent", Tone.PURPLE);
        };
    }

    private static Optional<String> note(Mail mail) {
        return switch (mail) {
            case Mail.Queued(var _, int attempts)
            when attempts > 0 ->
                Optional.of("The mail server could not take it. Kith tries again. "
                        + Words.count(attempts, "attempt", "attempts") + " so far.");
            case Mail.MayHaveBeenSent _ ->
                Optional.of("The mail server had the whole e-mail and gave no answer. Kith does not send it again.");
            case Mail.Refused refused -> Optional.of(refused.reason() + ".");
            case Mail.GivenUp givenUp -> Optional.of(givenUp.reason() + ".");
            case Mail.Kept _ -> Optional.of("This Kith has no mail server. It would have sent this e-mail.");
            case Mail.Queued _, Mail.Sending _, Mail.HandedOver _, Mail.Sent _ -> Optional.empty();
        };
    }
}
