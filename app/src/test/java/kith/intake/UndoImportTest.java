package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static kith.intake.SendingPartner.HYPERTENSION_SINCE_2002;
import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kith.access.Grants;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.engine.terms.NeighbourhoodKey;
import kith.intake.runs.Report;
import kith.intake.runs.Tally;
import kith.kernel.WorkerId;
import kith.people.linkage.ClericalDecisions;
import kith.people.linkage.LinkagePermissions;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What undoing an import does to records, people and registers.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class UndoImportTest {

    @Autowired
    private Intake intake;

    @Autowired
    private ImportCorrections corrections;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ClericalDecisions rulings;

    @Autowired
    private Grants grants;

    @TempDir
    private Path folder;

    private SendingPartner partner;

    @BeforeEach
    void newPartner() {
        partner = new SendingPartner(intake, db, folder);
    }

    @Test
    void undoing_an_import_restores_what_was_current_before() {
        partner.take(ADAEZE + HYPERTENSION);
        List<String> facts = partner.facts();
        List<String> registers = partner.registers();
        Report second = partner.report(HYPERTENSION_SINCE_2002, Feed.Extract.CHANGES);

        assertThat(corrections.undo(OPERATOR, second.run())).isEqualTo(1);

        assertThat(partner.facts()).isEqualTo(facts);
        assertThat(partner.registers()).isEqualTo(registers);
        assertThat(partner.take(HYPERTENSION_SINCE_2002)).isEqualTo(Tally.changed(1));
    }

    @Test
    void undoing_the_only_import_leaves_nothing_that_counts() {
        Report first = partner.report(ADAEZE + HYPERTENSION, Feed.Extract.CHANGES);

        corrections.undo(OPERATOR, first.run());

        assertThat(partner.facts()).isEmpty();
        assertThat(partner.registers()).isEmpty();
        assertThatThrownBy(() -> corrections.undo(OPERATOR, first.run()))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("cannot be undone: it is undone");
    }

    @Test
    void a_reused_local_id_does_not_give_the_new_person_the_old_persons_history() {
        String hugh = ADAEZE.replace("1950-01-01", "1973-08-19")
                .replace("Okoro", "Price")
                .replace("Adaeze", "Hugh");
        String diabetes = HYPERTENSION.replace("38341003", "44054006").replace("c1", "c2");
        partner.take(ADAEZE + HYPERTENSION);

        Report second = partner.report(hugh + diabetes, Feed.Extract.CHANGES);

        assertThat(second.tally()).isEqualTo(Tally.stored(2).plus(Tally.setAside(1)));
        assertThat(partner.records()).hasSize(2);
        assertThat(partner.conditionsByPerson()).containsExactly("HTN", "DM");

        corrections.undo(OPERATOR, second.run());

        assertThat(partner.conditionsByPerson()).containsExactly("HTN");
        assertThat(partner.take(ADAEZE + HYPERTENSION)).isEqualTo(Tally.unchanged(2));
    }

    @Test
    void registers_follow_a_decision_that_two_records_are_one_person_and_its_withdrawal() {
        String ada = ADAEZE.replace("p1", "p2").replace("Okoro", "Smith");
        String diabetes =
                HYPERTENSION.replace("38341003", "44054006").replace("c1", "c2").replace("p1", "p2");
        String asthma = diabetes.replace("44054006", "195967001").replace("c2", "c3");
        partner.take(ADAEZE + HYPERTENSION + ada + diabetes);
        assertThat(partner.conditionsByPerson()).containsExactly("HTN", "DM");
        TaskGrant<ReviewMatches> amara = grants.decide(
                        Viewer.of(
                                new WorkerId(78),
                                "Amara",
                                Role.COORDINATOR,
                                Set.of(new NeighbourhoodKey("walworth")),
                                Purpose.DIRECT_CARE),
                        LinkagePermissions.REVIEW)
                .orRefuse();

        DecisionId same = rulings.decide(
                amara,
                new RecordPair(partner.records().getFirst(), partner.records().getLast()),
                MatchDecision.SAME_PERSON,
                "Her name before she married");
        assertThat(partner.conditionsByPerson()).containsExactly("DM HTN");

        partner.take(asthma);
        assertThat(partner.conditionsByPerson()).containsExactly("AST DM HTN");

        rulings.takeBack(amara, same, "It was another woman");
        assertThat(partner.conditionsByPerson()).containsExactly("HTN", "AST DM");
    }
}
