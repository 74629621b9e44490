package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kith.access.Viewer;
import kith.access.workers.WorkerEmails;
import kith.cli.application.Application;
import kith.intake.Intake;
import kith.intake.jobs.ImportJobs;
import kith.kernel.JobId;
import kith.kernel.notify.MisbehavingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed while it sends an e-mail, and started again.
class KilledMailTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    @Test
    void an_email_that_was_cut_off_after_it_was_handed_over_may_have_been_sent_and_is_not_sent_again()
            throws Exception {
        try (var silent = new MisbehavingServer(MisbehavingServer.Manner.BREAKS_AFTER_THE_MESSAGE);
                var killed = new ServedDatabase("mail_killed", folder.resolve("mail"))) {
            Process server = killed.serve(mailTo(silent));
            killed.beside(this::askForAJobThatFails);

            await().atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(50)).until(() -> silent.messages() == 1);
            assertThat(states(killed)).containsExactly("handed-over");
            ServedDatabase.kill(server);
            killed.serve(mailTo(silent));
            await().atMost(LONG_ENOUGH).until(() -> states(killed).equals(List.of("may-have-been-sent")));

            assertThat(silent.messages()).isEqualTo(1);
        }
    }

    @Test
    void an_email_that_was_cut_off_before_it_was_handed_over_is_sent_once() throws Exception {
        try (var silent = new MisbehavingServer(MisbehavingServer.Manner.BREAKS_BEFORE_THE_MESSAGE);
                var refusing = new MisbehavingServer(MisbehavingServer.Manner.REFUSES_THE_MESSAGE);
                var killed = new ServedDatabase("mail_not_handed_over", folder.resolve("mail"))) {
            Process server = killed.serve(mailTo(silent));
            killed.beside(this::askForAJobThatFails);

            await().atMost(LONG_ENOUGH)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> states(killed).equals(List.of("sending")));
            ServedDatabase.kill(server);
            killed.serve(mailTo(refusing));
            await().atMost(LONG_ENOUGH).until(() -> states(killed).equals(List.of("refused")));

            assertThat(silent.messages()).isZero();
            assertThat(refusing.messages()).isEqualTo(1);
        }
    }

    private JobId askForAJobThatFails(Application application) {
        Viewer tom = ServedDatabase.administrator(application);
        assertThat(application.get(WorkerEmails.class).set("tom", "tom@kith.example"))
                .isEmpty();
        return application
                .get(ImportJobs.class)
                .start(tom, new ImportJobs.Wanted(folder.resolve("nothing"), "HOME", "", Intake.Mode.KEEP));
    }

    private static Map<String, String> mailTo(MisbehavingServer server) {
        return Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", Integer.toString(server.port()));
    }

    private static List<String> states(ServedDatabase database) {
        return database.db()
                .sql("select state from kernel.mail order by id")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
