package kith.intake.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kith.access.Grants;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.engine.feeds.Feeds;
import kith.engine.labels.Classification;
import kith.engine.labels.Unclassified;
import kith.engine.terms.PartnerKind;
import kith.engine.terms.SecurityLabel;
import kith.intake.Intake;
import kith.intake.runs.Progress;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LabellingTest {

    private static final Viewer OPERATOR =
            Viewer.of(new WorkerId(0), "operator", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Labelling labelling;

    @Autowired
    private LabelAgain labelAgain;

    @Autowired
    private Intake intake;

    @Autowired
    private Grants grants;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    private String partner = "";
    private TaskGrant<LabelPermissions.ClassifyCodes> granted;

    @BeforeEach
    void aCouncil() throws IOException {
        partner = "COUNCIL-" + NUMBER.incrementAndGet();
        granted = grants.decide(OPERATOR, LabelPermissions.CLASSIFY).orRefuse();
        Files.writeString(folder.resolve("people.csv"), "local_id,family_name,birth_date\np1,Okoro,1950-01-01\n");
    }

    @Test
    void words_are_restricted_until_somebody_classifies_what_a_partner_sends() throws IOException {
        take("f1,p1,alert,,,Dog in the house");
        assertThat(labels()).containsExactly("f1 1");
        assertThat(came()).containsExactly(new Unclassified("alert", "", ""));
        assertThat(labelling.partnersWithHiddenAlerts()).contains(partner);

        decide("alert", "", "", "", SecurityLabel.NORMAL);

        assertThat(came()).isEmpty();
        assertThat(labelling.partnersWithHiddenAlerts()).doesNotContain(partner);
        assertThat(again()).isPositive();
        assertThat(labels()).containsExactly("f1 0");
        assertThat(blocksWithLabel(1)).isZero();
        take("f2,p1,alert,,,Two to visit");
        assertThat(labels()).containsExactly("f1 0", "f2 0");
    }

    @Test
    void alerts_come_first_however_rare_they_are() throws IOException {
        take("f1,p1,need,,,Cold home,2001-02-03\nf2,p1,need,,,Damp home,2001-02-03\nf3,p1,alert,,,Dog in the house");

        assertThat(came()).extracting(Unclassified::kind).containsExactly("alert", "need");
    }

    @Test
    void a_code_of_the_partners_own_has_the_label_it_is_given() throws IOException {
        take("f1,p1,need,W1,local,Cold home");
        assertThat(came()).containsExactly(new Unclassified("need", "local", "W1"));

        decide("", "local", "W1", "", SecurityLabel.SENSITIVE);
        again();

        assertThat(labels()).containsExactly("f1 2");
    }

    @Test
    void a_later_decision_replaces_the_earlier_one_and_both_are_kept() throws IOException {
        take("f1,p1,need,W2,local,Cold home");
        decide("need", "", "", "", SecurityLabel.NORMAL);
        decide("need", "", "", "", SecurityLabel.RESTRICTED);
        again();

        assertThat(labels()).containsExactly("f1 1");
        assertThat(labelling.decisions(granted))
                .filteredOn(one -> one.about().partner().equals(partner))
                .hasSize(1);
        assertThat(db.sql("select count(*) from intake.classification where partner = :partner")
                        .param("partner", partner)
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_is_stored_counts_when_a_register_needs_it_and_nobody_restricts_it() throws IOException {
        take("f1,p1,condition,38341003,snomed,Hypertension");
        assertThat(registers()).containsExactly("HTN");

        decide("", "snomed", "38341003", "", SecurityLabel.RESTRICTED);
        again();
        assertThat(registers()).isEmpty();

        decide("", "snomed", "38341003", "", SecurityLabel.NORMAL);
        again();
        assertThat(registers()).containsExactly("HTN");
    }

    @Test
    void everything_is_labelled_by_the_lists_in_force_once_it_has_been_labelled_again() {
        db.sql("delete from intake.labelled").update();
        assertThat(labelAgain.isUpToDate()).isFalse();

        again();

        assertThat(labelAgain.isUpToDate()).isTrue();
        assertThat(labelAgain.everything((_, _) -> true)).contains(0L);
    }

    @Test
    void it_stops_when_it_is_told_to() throws IOException {
        take("f1,p1,alert,,,Dog in the house");

        assertThat(labelAgain.everything((_, _) -> false)).isEqualTo(Optional.empty());
    }

    @Test
    void a_person_whom_a_council_flags_has_a_protected_address() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"), "local_id,family_name,birth_date,flagged\np1,Okoro,1950-01-01,yes\n");
        take("f1,p1,condition,38341003,snomed,Hypertension");

        assertThat(db.sql("""
                        select flagged
                          from people.current_detail
                          join people.partner_record on partner_record.id = current_detail.record
                          join partners.partner on partner.id = partner_record.partner
                         where partner.code = :partner
                        """)
                        .param("partner", partner)
                        .query((row, _) -> row.getBoolean(1))
                        .list())
                .containsExactly(true);
        // Other tests on this database expect that nobody they meet is flagged.
        Files.writeString(folder.resolve("people.csv"), "local_id,family_name,birth_date\np1,Okoro,1950-01-01\n");
        take("f1,p1,condition,38341003,snomed,Hypertension");
    }

    private void take(String fact) throws IOException {
        Files.writeString(
                folder.resolve("facts.csv"), "id,local_id,kind,code,system,text,start\n" + fact + ",2001-02-03\n");
        Feeds.at(folder, partner, PartnerKind.SOCIAL_CARE)
                .forEach(feed -> intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT));
    }

    private void decide(String kind, String system, String code, String words, SecurityLabel label) {
        labelling.classifyBeforehand(
                granted,
                List.of(new ClassificationFile.Line(
                        new Classification(partner, kind, system, code, words, label), "It says nothing of health")));
    }

    private long again() {
        return labelAgain.everything((_, _) -> true).orElseThrow();
    }

    private List<Unclassified> came() {
        return labelling.unclassified(granted).stream()
                .filter(arrived -> arrived.partner().equals(partner))
                .map(Arrived::what)
                .toList();
    }

    private List<String> labels() {
        return db.sql("""
                        select source || ' ' || class
                          from record.fact
                          join people.partner_record on partner_record.id = fact.record
                          join partners.partner on partner.id = partner_record.partner
                         where partner.code = :partner
                         order by 1
                        """)
                .param("partner", partner)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int blocksWithLabel(int label) {
        return db.sql("""
                        select count(*)
                          from record.block
                          join people.partner_record on partner_record.id = block.record
                          join partners.partner on partner.id = partner_record.partner
                         where partner.code = :partner
                           and class = :label
                        """)
                .param("partner", partner)
                .param("label", label)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private List<String> registers() {
        return db.sql("""
                        select condition
                          from population.register
                          join people.linked_record on linked_record.person = register.person
                          join partners.partner on partner.id = linked_record.partner
                         where partner.code = :partner
                        """)
                .param("partner", partner)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
