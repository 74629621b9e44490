package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.Rejected;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.intake.runs.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RejectedLinesTest {

    private static final String CANARY = "Has a criminal record";

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    private SendingPartner partner;

    @BeforeEach
    void newPartner() {
        partner = new SendingPartner(intake, db, folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Condition\",\"code\":{\"text\":\"Has a criminal record\"}}",
                "{\"resourceType\":\"Condition\",\"id\":\"a\",\"id\":\"b\",\"code\":{\"text\":\"Has a criminal record\"}}",
                "{\"resourceType\":\"Condition\",\"id\":\"a\",\"code\":{\"text\":\"Has a criminal record\"",
                "{\"Has a criminal record\":\"Has a criminal record\"}",
                "{\"resourceType\":\"Has a criminal record\",\"id\":\"a\"}",
                "Has a criminal record",
            })
    void a_rejected_line_leaves_its_place_its_reason_and_its_hash(String line) {
        Report report = partner.report(line + "\n", Feed.Extract.CHANGES);

        assertThat(report.tally()).isEqualTo(Tally.rejected(1));
        assertThat(rejects(report))
                .singleElement()
                .asString()
                .contains("Bulk.ndjson")
                .doesNotContain(CANARY);
        assertThat(hash(report)).isEqualTo(Rejected.hash(ByteSlice.of(line.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_value_that_is_set_aside_leaves_no_copy_beside_the_item() {
        String badDay = HYPERTENSION.replace("2001-02-03", "2001-02-31");

        Report report = partner.report(ADAEZE + badDay, Feed.Extract.CHANGES);

        assertThat(report.tally())
                .isEqualTo(Tally.stored(2).plus(Tally.setAside(1)).plus(Tally.notUnderstood(1)));
        assertThat(rejects(report)).singleElement().asString().doesNotContain("38341003");
        assertThat(hash(report))
                .isEqualTo(Rejected.hash(ByteSlice.of(badDay.strip().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_link_in_a_folder_is_named_and_not_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), ADAEZE);
        Path sent = Files.createDirectory(folder.resolve("sent"));
        Files.writeString(sent.resolve("Condition.ndjson"), HYPERTENSION);
        Files.createSymbolicLink(sent.resolve("Patient.ndjson"), secret);
        Feed feed = Feeds.at(sent, partner.code(), null).getFirst();

        Report report = intake.take(OPERATOR, feed, Intake.Mode.DRY, Progress.SILENT);

        assertThat(rejects(report))
                .containsExactly(
                        "Patient.ndjson: Patient.ndjson was not read: it is a link. Put the file itself into the folder.");
        assertThat(report.tally()).isEqualTo(Tally.held(1).plus(Tally.rejected(1)));
    }

    @Test
    void a_folder_that_is_a_link_is_no_feed() throws IOException {
        Path sent = Files.createDirectory(folder.resolve("sent"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("Patient.ndjson"), ADAEZE);
        Files.createSymbolicLink(sent.resolve("partner"), elsewhere);

        assertThatThrownBy(() -> Feeds.at(sent, partner.code(), null))
                .hasMessageContaining("There is nothing to import");
    }

    private List<String> rejects(Report report) {
        return db.sql("select file || ': ' || reason from intake.reject where run = :run order by no")
                .param("run", report.run().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private byte[] hash(Report report) {
        return db.sql("select hash from intake.reject where run = :run")
                .param("run", report.run().value())
                .query((row, _) -> row.getBytes(1))
                .single();
    }
}
