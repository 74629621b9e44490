package kith.kernel.notify;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kith.kernel.MailId;
import kith.kernel.notify.MailServer.Answer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends messages on this server. db-scheduler gives each message to one server at a time.
@Configuration(proxyBeanMethods = false)
class MailTask {

    private static final int ATTEMPTS = 6;

    private final MailStore store;
    private final Optional<MailServer> server;
    private final AddressBook addresses;
    private final Duration firstPause;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    MailTask(
            MailStore store,
            ObjectProvider<JavaMailSenderImpl> sender,
            ObjectProvider<AddressBook> addresses,
            @Value("${kith.mail.from}") String from,
            @Value("${kith.mail.first-pause}") Duration firstPause,
            PlatformTransactionManager transactions,
            Clock clock) {
        this(
                store,
                Optional.ofNullable(sender.getIfAvailable()).map(one -> new MailServer(one, from)),
                AddressBook.any(addresses),
                firstPause,
                transactions,
                clock);
    }

    MailTask(
            MailStore store,
            Optional<MailServer> server,
            AddressBook addresses,
            Duration firstPause,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.server = server;
        this.addresses = addresses;
        this.firstPause = firstPause;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    Task<Void> sendsMail() {
        return Tasks.custom(Notifier.MAIL).execute((task, _) -> {
            Mail mail = send(new MailId(Long.parseLong(task.getId())));
            return mail instanceof Mail.Queued queued ? later(queued) : new CompletionHandler.OnCompleteRemove<>();
        });
    }

    /// One minute, four, sixteen, and so on.
    private CompletionHandler<Void> later(Mail.Queued queued) {
        Duration pause = firstPause.multipliedBy(1L << (2 * Math.max(0, queued.attempts() - 1)));
        Instant then = Instant.now().plus(pause);
        return (complete, operations) -> operations.reschedule(complete, then);
    }

    /// Sends a message, where that is what comes next, and says how it stands then.
    Mail send(MailId id) {
        return switch (move(id, this::begun)) {
            case Mail.Sending sending -> {
                Optional<String> address = addresses.addressOf(sending.letter().to());
                if (address.isEmpty()) {
                    yield move(id, mail -> refused(mail, "The recipient has no e-mail address any more"));
                }
                Answer answer =
                        server.orElseThrow().send(sending.letter(), address.get(), () -> move(id, this::handedOver));
                yield move(id, mail -> answered(mail, answer));
            }
            case Mail other -> other;
        };
    }

    /// A message in another state than queued was left by a server that was killed.
    private Mail begun(Mail mail) {
        return switch (mail) {
            case Mail.Queued queued -> server.isPresent() ? queued.begin() : queued.keep(clock.instant());
            case Mail.Sending left -> begun(again(left, "The server was stopped again and again"));
            case Mail.HandedOver left -> left.lose(clock.instant());
            case Mail.Ended ended -> ended;
        };
    }

    private Mail handedOver(Mail mail) {
        return mail instanceof Mail.Sending sending ? sending.handOver(clock.instant()) : mail;
    }

    private Mail refused(Mail mail, String reason) {
        return mail instanceof Mail.Unanswered unanswered ? unanswered.refuse(reason, clock.instant()) : mail;
    }

    private Mail answered(Mail mail, Answer answer) {
        if (!(mail instanceof Mail.Unanswered unanswered)) {
            return mail;
        }
        return switch (answer) {
            case Answer.Accepted() when unanswered instanceof Mail.HandedOver handed -> handed.accept(clock.instant());
            case Answer.None() when unanswered instanceof Mail.HandedOver handed -> handed.lose(clock.instant());
            case Answer.Refused(int code) ->
                unanswered.refuse("The mail server refused it, code " + code, clock.instant());
            case Answer.Accepted(), Answer.None(), Answer.NotNow() ->
                again(unanswered, "The mail server could not take it");
        };
    }

    private Mail again(Mail.Unanswered mail, String reason) {
        return mail.attempt() < ATTEMPTS ? mail.putOff() : mail.giveUp(reason, clock.instant());
    }

    private interface Move {
        Mail of(Mail mail);
    }

    private Mail move(MailId id, Move move) {
        Mail moved = transaction.execute(_ -> {
            Mail mail = store.lock(id).orElseThrow(() -> new IllegalStateException("There is no " + id));
            Mail next = move.of(mail);
            store.save(next);
            return next;
        });
        return Objects.requireNonNull(moved);
    }
}
