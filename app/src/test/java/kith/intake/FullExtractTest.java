package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kith.engine.feeds.Feed;
import kith.intake.runs.Report;
import kith.intake.runs.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens to the things that a full extract no longer has.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class FullExtractTest {

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

    @Test
    void an_item_missing_from_a_full_extract_is_withdrawn() {
        partner.report(ADAEZE + HYPERTENSION, Feed.Extract.FULL);

        Report second = partner.report(ADAEZE, Feed.Extract.FULL);

        assertThat(second.tally()).isEqualTo(Tally.unchanged(1).plus(Tally.leftOut(1)));
        assertThat(partner.facts()).isEmpty();
        assertThat(partner.registers()).isEmpty();
    }

    @Test
    void everything_about_a_person_missing_from_a_full_extract_is_withdrawn() {
        String other = ADAEZE.replace("p1", "p2");
        partner.report(ADAEZE + HYPERTENSION + other, Feed.Extract.FULL);

        partner.report(other, Feed.Extract.FULL);

        assertThat(partner.facts()).isEmpty();
        assertThat(partner.registers()).isEmpty();
    }

    @Test
    void a_full_extract_with_a_bad_line_withdraws_nothing() {
        partner.report(ADAEZE + HYPERTENSION, Feed.Extract.FULL);

        Report second = partner.report(ADAEZE + "{\"resourceType\":\"Condition\",\n", Feed.Extract.FULL);

        assertThat(second.heldBackLeavingOut()).isTrue();
        assertThat(partner.facts()).containsExactly("c1 2001-02-03");
    }
}
