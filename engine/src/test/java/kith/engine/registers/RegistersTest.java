package kith.engine.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.VerificationStatus;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each line is one thing said: code, onset, recorded, ended, status, how sure. The first is said by partner 1,
/// and so on.
class RegistersTest {

    private static final String DIABETES = "44054006";
    private static final String HEART_DISEASE = "414545008";

    @Test
    void a_condition_holds_from_its_onset_on() {
        said("44054006 | 2019-03-04 | 2019-05-01 | - | active | confirmed").gives("DM 2019-03-04..");
    }

    @Test
    void without_an_onset_it_holds_from_the_day_it_was_recorded() {
        said("44054006 | - | 2019-05-01 | - | active | confirmed").gives("DM 2019-05-01..");
    }

    @Test
    void without_any_date_it_never_holds() {
        said("44054006 | - | - | - | active | confirmed").gives("");
    }

    @Test
    void it_has_ended_by_the_day_it_ended() {
        List<RegisterPeriod> registers = registers("44054006 | 2019-03-04 | - | 2021-01-01 | resolved | confirmed");

        assertThat(registers.getFirst().span().holdsOn(LocalDate.of(2020, 12, 31)))
                .isTrue();
        assertThat(registers.getFirst().span().holdsOn(LocalDate.of(2021, 1, 1)))
                .isFalse();
    }

    @Test
    void an_end_date_decides_whatever_the_status() {
        said("44054006 | 2019-03-04 | - | 2021-01-01 | active | confirmed").gives("DM 2019-03-04..2021-01-01");
        said("44054006 | 2019-03-04 | - | 2031-01-01 | resolved | confirmed").gives("DM 2019-03-04..2031-01-01");
    }

    @Test
    void without_an_end_date_the_status_decides() {
        for (String counts : List.of("active", "recurrence", "relapse", "unstated")) {
            said("44054006 | 2019-03-04 | - | - | %s | confirmed".formatted(counts))
                    .gives("DM 2019-03-04..");
        }
        for (String doesNot : List.of("inactive", "remission", "resolved")) {
            said("44054006 | 2019-03-04 | - | - | %s | confirmed".formatted(doesNot))
                    .gives("");
        }
    }

    @Test
    void only_what_is_confirmed_or_unqualified_counts() {
        for (String counts : List.of("confirmed", "unstated")) {
            said("44054006 | 2019-03-04 | - | - | active | %s".formatted(counts))
                    .gives("DM 2019-03-04..");
        }
        for (String doesNot : List.of("unconfirmed", "provisional", "differential", "refuted", "entered_in_error")) {
            said("44054006 | 2019-03-04 | - | - | active | %s".formatted(doesNot))
                    .gives("");
            said("414545008 | 2019-03-04 | - | - | active | %s".formatted(doesNot))
                    .gives("");
        }
    }

    @Test
    void a_lifelong_condition_does_not_end() {
        said("414545008 | 2019-03-04 | - | 2021-01-01 | resolved | confirmed").gives("CHD 2019-03-04..");
        said("414545008 | 2019-03-04 | - | - | inactive | confirmed").gives("CHD 2019-03-04..");
        said("414545008 | 2019-03-04 | - | 2018-01-01 | resolved | confirmed").gives("CHD 2019-03-04..");
    }

    @Test
    void what_ended_before_it_began_never_holds() {
        said("44054006 | 2019-03-04 | - | 2018-01-01 | active | confirmed").gives("");
        said("44054006 | 2019-03-04 | - | 2019-03-04 | active | confirmed").gives("");
    }

    @Test
    void many_codes_from_many_partners_are_one_condition() {
        said("""
                53741008  | 2015-01-01 | - | - | active | confirmed
                22298006  | 2012-06-01 | - | - | active | confirmed
                414545008 | 2019-03-04 | - | - | active | confirmed
                """).gives("CHD 2012-06-01..");
    }

    @Test
    void spans_that_meet_are_one_and_a_gap_parts_them() {
        said("""
                195967001 | 2010-01-01 | - | 2012-01-01 | resolved | confirmed
                195967001 | 2012-01-01 | - | 2013-01-01 | resolved | confirmed
                195967001 | 2015-01-01 | - | -          | active   | confirmed
                """).gives("AST 2010-01-01..2013-01-01, AST 2015-01-01..");
    }

    @Test
    void on_a_day_only_what_holds_then_is_a_reason() {
        RegisterPeriod asthma = registers("""
                195967001 | 2010-01-01 | - | 2012-01-01 | resolved | confirmed
                233678006 | 2011-01-01 | - | -          | active   | confirmed
                """).getFirst();

        assertThat(asthma.reasonsOn(LocalDate.of(2011, 6, 1)))
                .extracting(RegisterReason::partner)
                .containsExactly(1, 2);
        assertThat(asthma.sinceOn(LocalDate.of(2011, 6, 1))).contains(LocalDate.of(2010, 1, 1));
        assertThat(asthma.reasonsOn(LocalDate.of(2012, 1, 1)))
                .extracting(RegisterReason::partner)
                .containsExactly(2);
        assertThat(asthma.sinceOn(LocalDate.of(2012, 1, 1))).contains(LocalDate.of(2011, 1, 1));
    }

    @Test
    void a_positive_screening_is_no_diagnosis() {
        said("""
                10939881000119105 | 2019-03-04 | - | - | active | confirmed
                361055000         | 2019-03-04 | - | - | active | confirmed
                80583007          | 2019-03-04 | - | - | active | confirmed
                """).gives("");
    }

    @Test
    void a_code_outside_the_catalogue_makes_no_register() {
        said("314529007 | 2019-03-04 | - | - | active | confirmed").gives("");
    }

    @Test
    void what_is_held_more_closely_than_its_condition_is_on_no_register() {
        assertThat(Registers.of(List.of(held(DIABETES, SecurityLabel.RESTRICTED)), Catalogue.current()))
                .isEmpty();
        assertThat(Registers.of(List.of(held(HEART_DISEASE, SecurityLabel.SEALED)), Catalogue.current()))
                .isEmpty();
        assertThat(Registers.of(List.of(held("86406008", SecurityLabel.RESTRICTED)), Catalogue.current()))
                .hasSize(1);
    }

    private static ConditionAssertion held(String code, SecurityLabel label) {
        return new ConditionAssertion(
                1,
                "c1",
                code,
                LocalDate.EPOCH,
                null,
                null,
                null,
                ClinicalStatus.ACTIVE,
                VerificationStatus.CONFIRMED,
                label);
    }

    private static Answer said(String table) {
        return new Answer(registers(table).stream().map(RegistersTest::words).collect(Collectors.joining(", ")));
    }

    private static List<RegisterPeriod> registers(String table) {
        List<ConditionAssertion> said = new ArrayList<>();
        for (String line : table.lines().toList()) {
            String[] cells = line.split("\\|");
            said.add(new ConditionAssertion(
                    said.size() + 1,
                    "c" + (said.size() + 1),
                    cells[0].strip(),
                    date(cells[1]),
                    date(cells[2]),
                    date(cells[3]),
                    null,
                    ClinicalStatus.valueOf(cells[4].strip().toUpperCase(Locale.ROOT)),
                    VerificationStatus.valueOf(cells[5].strip().toUpperCase(Locale.ROOT)),
                    SecurityLabel.NORMAL));
        }
        return Registers.of(said, Catalogue.current());
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.strip().equals("-") ? null : LocalDate.parse(cell.strip());
    }

    private static String words(RegisterPeriod registered) {
        Period span = registered.span();
        return registered.condition().key() + " " + span.since() + ".." + (span.isOpen() ? "" : span.until());
    }

    private record Answer(String words) {

        void gives(String expected) {
            assertThat(words).isEqualTo(expected);
        }
    }
}
