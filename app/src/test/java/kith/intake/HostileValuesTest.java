package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
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

/// One value stops neither the import nor the rest of the file.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class HostileValuesTest {

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
    @ValueSource(strings = {"\\u0000nul", "\\ud800half", "\\u0007bell"})
    void a_text_that_cannot_be_stored_is_not_used_and_the_rest_goes_on(String text) {
        String hostile = "{\"resourceType\":\"Patient\",\"id\":\"bad\",\"name\":[{\"family\":\"Okoro\",\"given\":[\""
                + text + "\"]}],\"birthDate\":\"1950-01-01\"}\n";

        assertThat(partner.take(hostile + ADAEZE + HYPERTENSION))
                .isEqualTo(Tally.stored(3).plus(Tally.setAside(1)).plus(Tally.notUnderstood(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\ud800"})
    void an_item_whose_id_cannot_be_stored_is_rejected(String id) {
        assertThat(partner.take("{\"resourceType\":\"Patient\",\"id\":\"" + id + "\"}\n" + ADAEZE))
                .isEqualTo(Tally.stored(1).plus(Tally.rejected(1)));
    }

    @Test
    void a_gzip_file_that_unpacks_to_too_much_is_cut_and_named() throws IOException {
        Path file = folder.resolve("Patient.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(ADAEZE.getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                out.write(zeros);
            }
        }
        Feed feed = Feeds.at(file, partner.code(), null).getFirst();

        Report report = intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT);

        assertThat(report.tally()).isEqualTo(Tally.stored(1).plus(Tally.rejected(1)));
    }
}
