package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.engine.feeds.Feed;
import kith.intake.runs.HeldWithdrawals;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.intake.runs.Tally;
import kith.intake.runs.WithdrawalWatch;
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
    private ImportCorrections corrections;

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
    void a_small_share_that_is_missing_from_a_full_extract_is_withdrawn() {
        partner.report(ADAEZE + HYPERTENSION + conditions(40), Feed.Extract.FULL);

        Report second = partner.report(ADAEZE + conditions(40), Feed.Extract.FULL);

        assertThat(second.held()).isEmpty();
        assertThat(second.tally()).isEqualTo(Tally.unchanged(41).plus(Tally.leftOut(1)));
        assertThat(partner.facts()).hasSize(40).doesNotContain("c1 2001-02-03");
    }

    @Test
    void a_large_share_waits_and_everything_else_in_the_extract_is_stored() {
        partner.report(ADAEZE + HYPERTENSION, Feed.Extract.FULL);

        Report second = partner.report(ADAEZE.replace("1950", "1951"), Feed.Extract.FULL);

        assertThat(second.hasProblems()).isTrue();
        assertThat(second.held()).hasValueSatisfying(held -> {
            assertThat(held.items()).isEqualTo(1);
            assertThat(held.reasons()).containsExactly("Condition: 1 of 1 (100%) would be withdrawn.");
        });
        assertThat(second.tally()).isEqualTo(Tally.changed(1));
        assertThat(partner.facts()).containsExactly("c1 2001-02-03");
    }

    @Test
    void what_waited_is_withdrawn_once_somebody_confirms_it_and_undoing_the_import_brings_it_back() {
        partner.report(ADAEZE + HYPERTENSION, Feed.Extract.FULL);
        Report second = partner.report(ADAEZE.replace("1950", "1951"), Feed.Extract.FULL);

        assertThat(corrections.confirmWithdrawals(OPERATOR, second.run(), WithdrawalWatch.SILENT))
                .hasValue(1);

        assertThat(partner.facts()).isEmpty();
        assertThat(partner.registers()).isEmpty();
        assertThat(intake.find(second.run()).orElseThrow().tally())
                .isEqualTo(Tally.changed(1).plus(Tally.leftOut(1)));
        assertThatThrownBy(() -> corrections.confirmWithdrawals(OPERATOR, second.run(), WithdrawalWatch.SILENT))
                .isInstanceOf(ImportRefused.class);
        corrections.undo(OPERATOR, second.run());
        assertThat(partner.facts()).containsExactly("c1 2001-02-03");
    }

    @Test
    void a_withdrawal_that_is_told_to_stop_holds_the_rest_and_goes_on_later() {
        String ward = "{\"resourceType\":\"Location\",\"id\":\"ward\"}\n";
        partner.report(ADAEZE + HYPERTENSION + ward, Feed.Extract.FULL);
        Report second = partner.report(ADAEZE.replace("1950", "1951"), Feed.Extract.FULL);

        assertThat(corrections.confirmWithdrawals(OPERATOR, second.run(), (done, _) -> done == 0))
                .as("what is about nobody goes first")
                .isEmpty();

        assertThat(corrections.heldWithdrawals(second.run())).hasValueSatisfying(held -> {
            assertThat(held.items()).isEqualTo(1);
            assertThat(held.confirmable()).isTrue();
        });
        assertThat(partner.facts()).containsExactly("c1 2001-02-03");
        assertThat(corrections.confirmWithdrawals(OPERATOR, second.run(), WithdrawalWatch.SILENT))
                .hasValue(1);
        assertThat(partner.facts()).isEmpty();
        assertThat(intake.find(second.run()).orElseThrow().tally())
                .isEqualTo(Tally.changed(1).plus(Tally.leftOut(2)));
    }

    @Test
    void what_was_confirmed_beforehand_is_withdrawn_at_once() {
        partner.report(ADAEZE + HYPERTENSION, Feed.Extract.FULL);

        Report second = partner.confirmed(ADAEZE);

        assertThat(second.tally()).isEqualTo(Tally.unchanged(1).plus(Tally.leftOut(1)));
        assertThat(partner.facts()).isEmpty();
    }

    @Test
    void everything_about_a_person_missing_from_a_full_extract_is_withdrawn() {
        String other = ADAEZE.replace("p1", "p2");
        partner.report(ADAEZE + HYPERTENSION + other, Feed.Extract.FULL);

        partner.confirmed(other);

        assertThat(partner.facts()).isEmpty();
        assertThat(partner.registers()).isEmpty();
    }

    @Test
    void what_is_about_nobody_is_withdrawn_as_well() {
        String ward = "{\"resourceType\":\"Location\",\"id\":\"ward\"}\n";
        partner.report(ADAEZE + ward, Feed.Extract.FULL);

        assertThat(partner.confirmed(ADAEZE).tally())
                .isEqualTo(Tally.unchanged(1).plus(Tally.leftOut(1)));
        assertThat(partner.confirmed(ADAEZE).tally()).isEqualTo(Tally.unchanged(1));
    }

    @Test
    void a_bad_line_protects_its_type_and_the_rest_is_withdrawn() {
        String ward = "{\"resourceType\":\"Location\",\"id\":\"ward\"}\n";
        partner.report(ADAEZE + HYPERTENSION + ward, Feed.Extract.FULL);

        Report second = partner.confirmed(ADAEZE + "{\"resourceType\":\"Condition\",\n");

        assertThat(second.tally())
                .isEqualTo(Tally.unchanged(1).plus(Tally.rejected(1)).plus(Tally.leftOut(1)));
        assertThat(partner.facts()).containsExactly("c1 2001-02-03");
    }

    @Test
    void a_bad_line_with_an_id_protects_that_item_alone() {
        String gout = HYPERTENSION.replace("c1", "c2").replace("2001", "2003");
        partner.report(ADAEZE + HYPERTENSION + gout, Feed.Extract.FULL);

        partner.confirmed(ADAEZE + "{\"resourceType\":\"Condition\",\"id\":\"c2\",,\n");

        assertThat(partner.facts()).containsExactly("c2 2003-02-03");
    }

    @Test
    void a_newer_full_extract_takes_the_place_of_withdrawals_that_wait() {
        partner.report(ADAEZE + HYPERTENSION, Feed.Extract.FULL);
        Report second = partner.report(ADAEZE, Feed.Extract.FULL);
        partner.report(ADAEZE + HYPERTENSION, Feed.Extract.FULL);

        assertThatThrownBy(() -> corrections.confirmWithdrawals(OPERATOR, second.run(), WithdrawalWatch.SILENT))
                .isInstanceOf(ImportRefused.class);
        assertThat(partner.facts()).containsExactly("c1 2001-02-03");
    }

    @Test
    void a_dry_run_says_what_would_wait_and_nothing_can_be_confirmed() {
        partner.report(ADAEZE + HYPERTENSION, Feed.Extract.FULL);

        Report dry = intake.take(OPERATOR, partner.feed(ADAEZE, Feed.Extract.FULL), Intake.Mode.DRY, Progress.SILENT);

        assertThat(dry.held().map(HeldWithdrawals::items)).contains(1L);
        assertThatThrownBy(() -> corrections.confirmWithdrawals(OPERATOR, dry.run(), WithdrawalWatch.SILENT))
                .isInstanceOf(ImportRefused.class);
    }

    private static String conditions(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> HYPERTENSION.replace("\"c1\"", "\"more" + number + "\""))
                .collect(Collectors.joining());
    }
}
