package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.intake.runs.Tally;
import kith.kernel.PartnerId;
import kith.partners.Partners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Imports of one partner run one after the other, and a note beside a feed is no reason to look.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ImportsInTurnTest {

    @Autowired
    private Intake intake;

    @Autowired
    private OneAtATime oneAtATime;

    @Autowired
    private Partners partners;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    @Test
    void an_import_waits_for_another_of_its_partner_or_is_refused() throws Exception {
        var partner = new SendingPartner(intake, db, folder);
        partner.take(ADAEZE);
        PartnerId id = partners.find(partner.code()).orElseThrow().id();
        Feed feed = partner.feed(HYPERTENSION, Feed.Extract.CHANGES);
        var waiting = new CountDownLatch(1);
        CompletableFuture<Report> report;
        try (OneAtATime.Turn turn = oneAtATime.of(id)) {
            assertThat(turn.isMine()).isTrue();
            assertThatThrownBy(() -> intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT))
                    .isInstanceOf(ImportRunning.class);
            report = CompletableFuture.supplyAsync(() -> intake.take(OPERATOR, feed, Intake.Mode.KEEP, new Progress() {
                @Override
                public void at(Step step) {}

                @Override
                public boolean waits() {
                    waiting.countDown();
                    return true;
                }
            }));
            waiting.await();
            assertThat(report).isNotDone();
        }
        assertThat(report.get().tally()).isEqualTo(Tally.stored(1));
    }

    @Test
    void a_readme_beside_a_feed_is_named_and_does_not_fail_it() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), ADAEZE);
        Files.writeString(folder.resolve("README.md"), "Read me");
        Files.writeString(folder.resolve("Thumbs.db"), "");

        Feed feed = Feeds.at(folder, "with-notes", null).getFirst();
        Report report = intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT);

        assertThat(report.hasProblems()).isFalse();
        assertThat(report.tally()).isEqualTo(Tally.stored(1));
        assertThat(db.sql("""
                select file
                  from intake.reject
                 where run = :run
                 order by file
                """)
                        .param("run", report.run().value())
                        .query(String.class)
                        .list())
                .containsExactly("README.md", "Thumbs.db");
    }
}
