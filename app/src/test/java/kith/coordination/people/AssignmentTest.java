package kith.coordination.people;

import static org.assertj.core.api.Assertions.assertThat;

import kith.access.waiting.WaitingWork;
import kith.coordination.actions.Acting;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.Cases;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final Listing LISTING = new Listing("assignment");

    private final Assignment assignment = LISTING.acting.kith.bean(Assignment.class);
    private final Cases cases = LISTING.acting.kith.bean(Cases.class);
    private PersonId adaeze = new PersonId(0);

    @BeforeEach
    void somebody_without_a_case() {
        LISTING.forget();
        adaeze = LISTING.listed("Okoro", "{1,5}", "HF", "COPD", "DM");
    }

    @Test
    void taking_somebody_without_a_case_opens_one_with_a_named_key_worker() {
        assertThat(assignment.take(LISTING.coordinating(LISTING.amara, adaeze))).isTrue();
        assertThat(assignment.take(LISTING.coordinating(LISTING.amara, adaeze))).isTrue();

        assertThat(LISTING.people.people(LISTING.gp(), Listing.ALL).people())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.careCase().orElseThrow().keyWorker()).contains(LISTING.amara));
    }

    @Test
    void nobody_takes_somebody_from_another_key_worker() {
        LISTING.acting.active(LISTING.amara, adaeze, LISTING.adam);

        assertThat(assignment.take(LISTING.coordinating(LISTING.amara, adaeze))).isFalse();
    }

    @Test
    void nobody_opens_a_case_of_somebody_who_has_died() {
        LISTING.acting
                .kith
                .database
                .client()
                .sql("update population.summary set dead_on = '2026-01-02' where person = :person")
                .param("person", adaeze.value())
                .update();

        assertThat(assignment.take(LISTING.coordinating(LISTING.amara, adaeze))).isFalse();
    }

    @Test
    void a_vacant_place_is_taken_at_once() {
        CaseId id = LISTING.acting.active(LISTING.amara, adaeze, LISTING.adam).id();
        assertThat(cases.leaveVacant(LISTING.coordinating(LISTING.amara, adaeze), id, Acting.TEAM, "Adam left"))
                .isInstanceOf(CaseOutcome.Changed.class);

        assertThat(LISTING.people.people(LISTING.gp(), Listing.ALL).people())
                .allSatisfy(one ->
                        assertThat(one.careCase().orElseThrow().isVacant()).isTrue());
        assertThat(assignment.take(LISTING.coordinating(LISTING.amara, adaeze))).isTrue();
    }

    @Test
    void a_hand_over_is_offered_where_there_is_a_case() {
        assertThat(assignment.handOver(LISTING.coordinating(LISTING.amara, adaeze), LISTING.adam, ""))
                .isFalse();
        LISTING.acting.active(LISTING.amara, adaeze, LISTING.amara);

        assertThat(assignment.handOver(LISTING.coordinating(LISTING.amara, adaeze), LISTING.adam, "I am away"))
                .isTrue();
        WaitingWork offered = LISTING.acting.kith.bean("workOfToday", WaitingWork.class);
        assertThat(offered.count(LISTING.acting.viewer(LISTING.adam))).isEqualTo(1);
        assertThat(offered.count(LISTING.acting.viewer(LISTING.amara))).isZero();
        assertThat(assignment.handOver(LISTING.coordinating(LISTING.amara, adaeze), LISTING.amara, ""))
                .isFalse();
    }
}
