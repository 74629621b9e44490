package kith.coordination.cases;

import static kith.coordination.cases.Coordinating.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kith.access.Role;
import kith.coordination.cases.CareCase.Finished;
import kith.coordination.cases.CaseOutcome.Changed;
import kith.coordination.cases.CaseOutcome.TooLate;
import kith.coordination.cases.HandOver.Accepted;
import kith.coordination.cases.HandOver.Offered;
import kith.coordination.cases.HandOver.Refused;
import kith.coordination.cases.HandOvers.Outcome;
import kith.kernel.HandOverId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hand-overs with real access: who accepts one has the case, and who had it has it no longer.
class HandOversTest {

    private static final Coordinating KITH = new Coordinating("hand-overs");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);
    private static final WorkerId ADAM = KITH.worker("adam", Role.LINK_WORKER);
    private static final WorkerId BEA = KITH.worker("bea", Role.LINK_WORKER);

    private final PersonId tyrone = KITH.somebody();

    @BeforeEach
    void no_cases() {
        KITH.kith.database.empty(
                "coordination.candidate_reason",
                "coordination.candidate",
                "coordination.contact",
                "coordination.action_history",
                "coordination.action",
                "coordination.case_move",
                "coordination.hand_over",
                "coordination.care_case_history",
                "coordination.care_case");
    }

    @Test
    void a_hand_over_that_is_accepted_takes_the_former_key_workers_access_at_that_instant() {
        CareCase active = KITH.active(AMARA, tyrone, ADAM);
        Offered offered = offer(active, BEA);

        assertThat(KITH.mayCoordinate(ADAM, tyrone)).isTrue();
        assertThat(KITH.mayCoordinate(BEA, tyrone)).isFalse();
        KITH.kith.pass(Duration.ofHours(1));
        Outcome outcome = KITH.handOvers.accept(KITH.answering(BEA), offered.id());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.handOver()).isInstanceOf(Accepted.class));
        assertThat(KITH.mayCoordinate(ADAM, tyrone)).isFalse();
        assertThat(KITH.mayCoordinate(BEA, tyrone)).isTrue();
        assertThat(KITH.kith
                        .database
                        .client()
                        .sql("""
                                select count(*)
                                  from access.relationship former
                                  join access.relationship next on next.since = former.until
                                 where former.worker = :adam
                                   and next.worker = :bea
                                   and former.person = :person
                                """)
                        .param("adam", ADAM.value())
                        .param("bea", BEA.value())
                        .param("person", tyrone.value())
                        .query(Long.class)
                        .single())
                .as("the two periods meet")
                .isEqualTo(1);
        assertThat(KITH.handOvers.accept(KITH.answering(BEA), offered.id())).isEqualTo(outcome);
    }

    @Test
    void a_hand_over_that_is_refused_leaves_the_case_where_it_is() {
        CareCase active = KITH.active(AMARA, tyrone, ADAM);
        Offered offered = offer(active, BEA);

        assertThat(KITH.handOvers.refuse(KITH.answering(BEA), offered.id(), " "))
                .isEqualTo(new Outcome.NotPossible("Say why you refuse it"));
        assertThat(KITH.handOvers.refuse(KITH.answering(BEA), offered.id(), "I have no room"))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.handOver()).isInstanceOf(Refused.class));

        assertThat(cases(tyrone)).containsExactly(active);
        assertThat(KITH.mayCoordinate(ADAM, tyrone)).isTrue();
        assertThat(KITH.mayCoordinate(BEA, tyrone)).isFalse();
    }

    @Test
    void nobody_answers_what_was_offered_to_somebody_else() {
        Offered offered = offer(KITH.active(AMARA, tyrone, ADAM), BEA);

        assertThat(KITH.handOvers.accept(KITH.answering(AMARA), offered.id())).isEqualTo(new Outcome.TooLate());
        assertThat(KITH.handOvers.accept(KITH.answering(BEA), new HandOverId(999)))
                .isEqualTo(new Outcome.TooLate());
        assertThat(waiting(AMARA)).isEmpty();
        assertThat(waiting(BEA)).containsExactly(offered);
    }

    @Test
    void a_second_offer_withdraws_the_first() {
        CareCase active = KITH.active(AMARA, tyrone, ADAM);
        Offered first = offer(active, BEA);
        Offered second = offer(active, AMARA);

        assertThat(KITH.handOvers.accept(KITH.answering(BEA), first.id())).isEqualTo(new Outcome.TooLate());
        assertThat(waiting(BEA)).isEmpty();
        assertThat(waiting(AMARA)).containsExactly(second);
    }

    @Test
    void the_end_of_a_case_ends_access_and_withdraws_what_was_offered() {
        CareCase active = KITH.active(AMARA, tyrone, ADAM);
        Offered offered = offer(active, BEA);

        CareCase finished = changed(KITH.cases.finish(KITH.granted(ADAM, tyrone), active.id(), FinishReason.GOALS_MET));

        assertThat(finished).isInstanceOf(Finished.class);
        assertThat(KITH.mayCoordinate(ADAM, tyrone)).isFalse();
        assertThat(KITH.handOvers.accept(KITH.answering(BEA), offered.id())).isEqualTo(new Outcome.TooLate());
        assertThat(KITH.cases.finish(KITH.anybody(AMARA, tyrone), active.id(), FinishReason.DIED))
                .as("the first ending stays")
                .isEqualTo(new Changed(finished));
        assertThat(KITH.cases.hold(KITH.anybody(AMARA, tyrone), active.id(), "In hospital", Optional.empty()))
                .isEqualTo(new TooLate(finished));
        assertThat(KITH.handOvers.offer(KITH.anybody(AMARA, tyrone), active.id(), BEA, ""))
                .isEqualTo(new Outcome.TooLate());
    }

    private static Offered offer(CareCase careCase, WorkerId to) {
        Outcome outcome = KITH.handOvers.offer(KITH.anybody(AMARA, careCase.person()), careCase.id(), to, "Please");
        return (Offered) ((Outcome.Answered) outcome).handOver();
    }

    private static List<Offered> waiting(WorkerId worker) {
        return KITH.kith.inTransaction(() -> KITH.handOvers.waiting(KITH.answering(worker)));
    }

    private static List<CareCase> cases(PersonId person) {
        return KITH.kith.inTransaction(() -> KITH.cases.of(KITH.anybody(AMARA, person)));
    }
}
