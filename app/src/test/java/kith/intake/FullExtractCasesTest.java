package kith.intake;

import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.runs.HeldWithdrawals;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Full extracts that once withdrew what they should not, by the numbers of their cases. The folder of cases lies
/// beside that of the public data.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class FullExtractCasesTest {

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
    void i13_a_file_under_another_name_withdraws_nothing() {
        assertThat(assertNothingWithdrawn("I13", "Kith does not read the file Condition.jsonl.")
                        .tally()
                        .notRead())
                .isEqualTo(1);
    }

    @Test
    void i14_an_extract_without_conditions_withdraws_none() {
        assertNothingWithdrawn("I14", "Condition: 6 of 6 (100%) would be withdrawn.");
    }

    @Test
    void i15_an_older_full_extract_is_refused() {
        take("I15", "step1");
        List<String> before = partner.facts();

        assertThatThrownBy(() -> take("I15", "step2"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("has imported a newer one");
        assertThat(partner.facts()).hasSameElementsAs(before);
    }

    @Test
    void i16_a_search_without_its_second_page_withdraws_nothing() {
        assertNothingWithdrawn("I16", "A page of a search result is missing.");
    }

    @Test
    void i18_conditions_that_name_their_patient_in_another_way_are_not_withdrawn() {
        take("I18", "step1");
        List<String> before = partner.facts();

        take("I18", "step2");

        assertThat(partner.facts()).containsAll(before);
    }

    private Report assertNothingWithdrawn(String number, String because) {
        take(number, "step1");
        List<String> before = partner.facts();

        Report second = take(number, "step2");

        assertThat(before).isNotEmpty();
        assertThat(partner.facts()).isEqualTo(before);
        assertThat(second.tally().leftOut()).isZero();
        assertThat(second.held().map(HeldWithdrawals::reasons).orElse(List.of()))
                .contains(because);
        assertThat(second.hasProblems()).isTrue();
        return second;
    }

    private Report take(String number, String step) {
        Path data = Path.of(Optional.ofNullable(System.getenv("KITH_TEST_DATA"))
                .orElse(System.getProperty("kith.test.data", "../shared/data")));
        Path cases =
                data.resolveSibling("cases").resolve("import").resolve(number).resolve(step);
        Assumptions.assumeTrue(Files.isDirectory(cases), () -> "Skipped: there is no " + cases + ".");
        Feed feed = Feeds.at(cases).getFirst();
        return intake.take(
                OPERATOR,
                new Feed(
                        partner.code(),
                        feed.name(),
                        feed.kind(),
                        feed.extract(),
                        feed.extracted(),
                        feed.every(),
                        feed.files(),
                        feed.unread()),
                Intake.Mode.KEEP,
                Progress.SILENT);
    }
}
