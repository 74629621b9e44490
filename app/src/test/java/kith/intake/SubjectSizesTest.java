package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kith.intake.runs.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long what is about one person may be.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SubjectSizesTest {

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    @Test
    void documents_beyond_32_mb_of_one_person_are_rejected_and_everything_else_is_read() {
        var lines = new StringBuilder(ADAEZE);
        String attachment = "A".repeat(9 << 20);
        for (int number = 1; number <= 4; number++) {
            lines.append("{\"resourceType\":\"DocumentReference\",\"id\":\"d" + number
                    + "\",\"subject\":{\"reference\":\"Patient/p1\"},\"content\":[{\"attachment\":{\"data\":\""
                    + attachment + "\"}}]}\n");
        }
        lines.append(HYPERTENSION);
        var partner = new SendingPartner(intake, db, folder);

        Tally tally = partner.take(lines.toString());

        assertThat(tally.rejected()).isEqualTo(1);
        assertThat(tally.stored()).isEqualTo(5);
        assertThat(partner.facts()).containsExactly("c1 2001-02-03");
    }
}
