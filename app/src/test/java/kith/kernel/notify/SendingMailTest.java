package kith.kernel.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kith.kernel.JobId;
import kith.kernel.MailId;
import kith.kernel.WorkerId;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// E-mails on real SMTP servers: one that takes them, and one that misbehaves.
class SendingMailTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh("mail");
    private static final WorkerId ADA = new WorkerId(7);

    @RegisterExtension
    static final GreenMailExtension MAIL_SERVER = new GreenMailExtension(ServerSetup.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    record JobNotice(JobId job) implements Notification {
        @Override
        public Wording wording() {
            return new Wording("told", "Job {job} is done", "Sign in to see it:\n{site}/jobs/{job}\n.\nThe end.\n");
        }
    }

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    private final MailStore store = new MailStore(DATABASE.client());
    private final AtomicBoolean hasAddress = new AtomicBoolean(true);
    private final AddressBook addresses = to -> hasAddress.get() && to.equals(new Recipient.Worker(ADA))
            ? Optional.of("ada@kith.example")
            : Optional.empty();
    private final Notifier notifier =
            new Notifier(store, addresses, DATABASE.dataSource(), "https://kith.example", clock);

    @BeforeEach
    void no_mail() {
        DATABASE.client().sql("truncate kernel.mail, kernel.scheduled_task").update();
    }

    @Test
    void a_message_is_sent_once_however_often_it_is_asked_for() throws Exception {
        MailId mail = asked(17).orElseThrow();
        assertThat(asked(17)).isEmpty();

        assertThat(sending(MAIL_SERVER.getSmtp().getPort()).send(mail)).isInstanceOf(Mail.Sent.class);
        assertThat(sending(MAIL_SERVER.getSmtp().getPort()).send(mail)).isInstanceOf(Mail.Sent.class);

        assertThat(MAIL_SERVER.getReceivedMessages()).hasSize(1);
        MimeMessage received = MAIL_SERVER.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Job 17 is done");
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("ada@kith.example");
        assertThat(received.getContent().toString().lines())
                .containsExactly("Sign in to see it:", "https://kith.example/jobs/17", ".", "The end.");
        assertThat(received.getMessageID()).startsWith("<mail-" + mail.value() + "-");
    }

    @Test
    void a_worker_without_an_address_is_sent_nothing() {
        hasAddress.set(false);

        assertThat(asked(17)).isEmpty();
        assertThat(notifier.latest(5)).isEmpty();
    }

    @Test
    void a_worker_whose_address_was_removed_meanwhile_is_sent_nothing() {
        MailId mail = asked(17).orElseThrow();
        hasAddress.set(false);

        assertThat(sending(MAIL_SERVER.getSmtp().getPort()).send(mail)).isInstanceOf(Mail.Refused.class);
    }

    @Test
    void without_a_mail_server_a_message_is_kept_to_be_read() {
        MailId mail = asked(17).orElseThrow();

        assertThat(new MailTask(store, Optional.empty(), addresses, Duration.ofMinutes(1), transactions(), clock)
                        .send(mail))
                .isInstanceOf(Mail.Kept.class);
        assertThat(notifier.latest(5))
                .singleElement()
                .satisfies(kept -> assertThat(kept.letter().body()).contains("https://kith.example/jobs/17"));
    }

    @Test
    void an_address_that_the_server_refuses_is_not_tried_again() throws Exception {
        try (var server = new MisbehavingServer(MisbehavingServer.Manner.REFUSES_THE_RECIPIENT)) {
            MailId mail = asked(17).orElseThrow();

            assertThat(sending(server.port()).send(mail))
                    .isInstanceOfSatisfying(
                            Mail.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo("The mail server refused it, code 550"));
            sending(server.port()).send(mail);
            assertThat(server.conversations()).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_is_busy_is_tried_again_until_it_takes_the_message() throws Exception {
        MailId mail = asked(17).orElseThrow();
        try (var server = new MisbehavingServer(MisbehavingServer.Manner.IS_BUSY)) {
            assertThat(sending(server.port()).send(mail)).isEqualTo(queuedAfter(mail, 1));
            assertThat(sending(server.port()).send(mail)).isEqualTo(queuedAfter(mail, 2));
        }
        assertThat(sending(1).send(mail)).as("nobody listens").isEqualTo(queuedAfter(mail, 3));

        assertThat(sending(MAIL_SERVER.getSmtp().getPort()).send(mail)).isInstanceOf(Mail.Sent.class);
    }

    @Test
    void a_message_that_no_server_takes_is_given_up_after_six_attempts() {
        MailId mail = asked(17).orElseThrow();
        Mail after = null;
        for (int attempt = 0; attempt < 6; attempt++) {
            after = sending(1).send(mail);
        }

        assertThat(after)
                .isInstanceOfSatisfying(
                        Mail.GivenUp.class, gone -> assertThat(gone.attempts()).isEqualTo(6));
    }

    @Test
    void a_connection_that_breaks_before_the_message_was_handed_over_is_tried_again() throws Exception {
        try (var server = new MisbehavingServer(MisbehavingServer.Manner.BREAKS_BEFORE_THE_MESSAGE)) {
            MailId mail = asked(17).orElseThrow();

            assertThat(sending(server.port()).send(mail)).isEqualTo(queuedAfter(mail, 1));
        }
    }

    @Test
    void a_connection_that_breaks_after_the_message_was_handed_over_may_have_sent_it_and_does_not_send_it_again()
            throws Exception {
        try (var server = new MisbehavingServer(MisbehavingServer.Manner.BREAKS_AFTER_THE_MESSAGE)) {
            MailId mail = asked(17).orElseThrow();

            assertThat(sending(server.port()).send(mail)).isInstanceOf(Mail.MayHaveBeenSent.class);
            assertThat(sending(MAIL_SERVER.getSmtp().getPort()).send(mail)).isInstanceOf(Mail.MayHaveBeenSent.class);
            assertThat(server.conversations()).isEqualTo(1);
        }
    }

    @Test
    void a_message_that_the_server_refuses_after_it_was_handed_over_was_not_sent() throws Exception {
        try (var server = new MisbehavingServer(MisbehavingServer.Manner.REFUSES_THE_MESSAGE)) {
            assertThat(sending(server.port()).send(asked(17).orElseThrow())).isInstanceOf(Mail.Refused.class);
        }
    }

    @Test
    void a_message_that_a_killed_server_had_handed_over_may_have_been_sent() {
        Mail.Queued queued = (Mail.Queued) found(asked(17).orElseThrow());
        store.save(queued.begin().handOver(clock.instant()));

        assertThat(sending(MAIL_SERVER.getSmtp().getPort()).send(queued.id())).isInstanceOf(Mail.MayHaveBeenSent.class);
    }

    @Test
    void a_message_that_a_killed_server_had_not_handed_over_is_sent() {
        Mail.Queued queued = (Mail.Queued) found(asked(17).orElseThrow());
        store.save(queued.begin());

        assertThat(sending(MAIL_SERVER.getSmtp().getPort()).send(queued.id()))
                .isInstanceOfSatisfying(
                        Mail.Sent.class,
                        sent -> assertThat(sent.handedOver().attempt()).isEqualTo(2));
    }

    @Test
    void only_what_ended_long_ago_is_deleted() {
        MailId old = asked(17).orElseThrow();
        sending(MAIL_SERVER.getSmtp().getPort()).send(old);
        asked(18);

        assertThat(store.deleteEndedBefore(clock.instant().plusSeconds(1))).isEqualTo(1);
        assertThat(notifier.latest(5)).hasSize(1);
    }

    private Mail.Queued queuedAfter(MailId mail, int attempts) {
        return new Mail.Queued(found(mail).letter(), attempts);
    }

    private Mail found(MailId mail) {
        return Objects.requireNonNull(
                DATABASE.transaction().execute(_ -> store.lock(mail).orElseThrow()));
    }

    private Optional<MailId> asked(long job) {
        return Objects.requireNonNull(
                DATABASE.transaction().execute(_ -> notifier.send(ADA, new JobNotice(new JobId(job)))));
    }

    private MailTask sending(int port) {
        return new MailTask(
                store,
                Optional.of(new MailServer(Senders.to(port), "kith@kith.example")),
                addresses,
                Duration.ofMinutes(1),
                transactions(),
                clock);
    }

    private static DataSourceTransactionManager transactions() {
        return new DataSourceTransactionManager(DATABASE.dataSource());
    }
}
