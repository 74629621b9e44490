package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import kith.Kith;
import kith.access.workers.Workers;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.engine.terms.PartnerKind;
import kith.intake.Intake;
import kith.intake.runs.Progress;
import kith.kernel.RunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a full extract lacks is withdrawn by a job, once somebody has confirmed it. A rejected line is read back.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kith.serves=true")
@ExtendWith(Browsing.class)
class MendingAnImportTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private Intake intake;

    @TempDir
    private Path folder;

    @Test
    void a_withdrawal_waits_its_turn_can_be_cancelled_before_it_begins_and_says_when_it_is_done(Chromium browser)
            throws Exception {
        RunId first = held("WARDENS");
        RunId second = held("VISITORS");
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.TOM);
            try (Connection _ = keepingOthersFromWriting()) {
                confirm(tab, first);
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(text(tab, first))
                                .contains("The withdrawal is running: 0% done")
                                .doesNotContain("Withdraw these items", "Undo this import"));
                confirm(tab, second);
                assertThat(tab.text())
                        .contains("The withdrawal is confirmed. It begins when the imports before it have ended.");
                tab.isInOrder("import-withdrawal-waits");
                tab.follow("See the job, or cancel it");
                assertThat(tab.heading()).startsWith("Withdrawals of an import, job ");
                tab.press("Cancel this job");
            }
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(text(tab, first))
                            .contains("1 item of import " + first.value() + " withdrawn.")
                            .doesNotContain("not withdrawn"));
            assertThat(tab.text()).containsPattern("Withdrawn: no longer in the extract\\s+1\\b");
            tab.isInOrder("import-withdrawal-done");

            assertThat(text(tab, second)).contains("The withdrawal was cancelled on", "1 item not withdrawn");
            tab.press("Withdraw these items");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(text(tab, second))
                            .contains("1 item of import " + second.value() + " withdrawn."));
            tab.hasNoComplaints();
        }
    }

    @Test
    void a_governance_lead_reads_a_rejected_line_in_the_folder_it_came_from_once_she_has_said_why(Chromium browser)
            throws IOException {
        String line = "{\"resourceType\":\"Condition\",\"code\":{\"text\":\"Lumbago\"},,";
        Path sent = Files.createDirectory(folder.resolve("LODGERS"));
        Files.writeString(sent.resolve("Condition.ndjson"), line + "\n");
        RunId run = intake.take(
                        Workers.operator(),
                        Feeds.at(sent, "LODGERS", PartnerKind.HOUSING).getFirst(),
                        Intake.Mode.KEEP,
                        Progress.SILENT)
                .run();
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.RUTH);
            tab.goTo("/imports/" + run.value() + "/rejects");
            tab.isInOrder("rejects-to-read");
            tab.follow("Read this line in the partner's file");
            assertThat(tab.text()).doesNotContain("Lumbago");
            tab.press("Read this line");
            assertThat(tab.text()).contains("There is a problem");
            tab.page().selectOption("select[name=reasonKind]", "records");
            tab.page().locator("[name=reason]").fill("The housing team asks what is wrong");
            tab.isInOrder("rejected-line-why");
            tab.press("Read this line");
            assertThat(tab.text()).contains(line, "It keeps nothing of it");
            tab.isInOrder("rejected-line-read");
            tab.goTo("/audit");
            assertThat(tab.text())
                    .contains("The housing team asks what is wrong")
                    .doesNotContain("Lumbago");
        }
    }

    private static void confirm(Tab tab, RunId run) {
        tab.goTo("/imports/" + run.value());
        tab.press("Withdraw these items");
    }

    private static String text(Tab tab, RunId run) {
        tab.goTo("/imports/" + run.value());
        return tab.text();
    }

    /// A full extract that lacks the only visit there was.
    private RunId held(String partner) throws IOException {
        Path sent = Files.createDirectory(folder.resolve(partner));
        Files.writeString(
                sent.resolve("people.csv"), "local_id,given_name,family_name,birth_date\nr7,Ada,Quill,1951-04-02\n");
        Files.writeString(sent.resolve("facts.csv"), "id,local_id,kind,text,start\nv1,r7,event,Visit,2026-10-02\n");
        take(sent, partner);
        Files.delete(sent.resolve("facts.csv"));
        return take(sent, partner);
    }

    private RunId take(Path sent, String partner) {
        Feed feed = Feeds.at(sent, partner, PartnerKind.HOUSING).getFirst();
        Feed full = new Feed(feed.partner(), feed.name(), feed.kind(), Feed.Extract.FULL, null, null, feed.files());
        return intake.take(Workers.operator(), full, Intake.Mode.KEEP, Progress.SILENT)
                .run();
    }

    /// As another import would, so that there is time to look at one that waits.
    private Connection keepingOthersFromWriting() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('people.writing'))");
        }
        return connection;
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
