package kith.kernel.notify;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Sends a message by SMTP, and says what the mail server answered.
final class MailServer {

    private final JavaMailSenderImpl sender;
    private final String from;

    MailServer(JavaMailSenderImpl sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /// What the mail server answered.
    sealed interface Answer {

        record Accepted() implements Answer {}

        /// It does not take the message and never will.
        record Refused(int code) implements Answer {}

        /// It does not take the message now, or could not be reached.
        record NotNow() implements Answer {}

        /// It had the whole message and gave no answer.
        record None() implements Answer {}
    }

    /// @param beforeHandOver is run when all of the message but its end has been written
    Answer send(Mail.Letter letter, String to, Runnable beforeHandOver) {
        var message = new WatchedMessage(sender.getSession(), letter, beforeHandOver);
        try {
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.body(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(letter.queuedAt()));
        } catch (MessagingException badAddress) {
            return new Answer.Refused(553);
        }
        try {
            sender.send(message);
            return new Answer.Accepted();
        } catch (MailSendException failed) {
            return answer(failed, message.handedOver);
        } catch (MailException unreachable) {
            return new Answer.NotNow();
        }
    }

    private static Answer answer(MailSendException failed, boolean handedOver) {
        Exception[] causes = failed.getMessageExceptions();
        if (causes == null || causes.length == 0) {
            // The connection broke after the server had accepted the message.
            return handedOver ? new Answer.Accepted() : new Answer.NotNow();
        }
        int code = code(causes[0]);
        if (code >= 500) {
            return new Answer.Refused(code);
        }
        return code < 400 && handedOver ? new Answer.None() : new Answer.NotNow();
    }

    /// The code of the server's answer, or -1 where there was none.
    private static int code(Throwable cause) {
        int code = -1;
        for (Throwable at = cause; at != null; at = next(at)) {
            code = switch (at) {
                case SMTPAddressFailedException refused -> refused.getReturnCode();
                case SMTPSendFailedException refused -> refused.getReturnCode();
                case SendFailedException _ -> code;
                default -> code;
            };
        }
        return code;
    }

    private static @Nullable Throwable next(Throwable at) {
        Exception following = at instanceof MessagingException mail ? mail.getNextException() : null;
        return following != null ? following : at.getCause();
    }

    /// A message that tells when all of it but its end has been written. Only the end makes a mail server take
    /// it.
    private static final class WatchedMessage extends MimeMessage {

        private final Mail.Letter letter;
        private final Runnable beforeHandOver;
        private boolean handedOver;

        WatchedMessage(Session session, Mail.Letter letter, Runnable beforeHandOver) {
            super(session);
            this.letter = letter;
            this.beforeHandOver = beforeHandOver;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            beforeHandOver.run();
            handedOver = true;
        }

        /// The same for each attempt, so that a mail server can tell that it is the same message.
        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader(
                    "Message-ID",
                    "<mail-%d-%d@kith>"
                            .formatted(letter.id().value(), letter.queuedAt().toEpochMilli()));
        }
    }
}
