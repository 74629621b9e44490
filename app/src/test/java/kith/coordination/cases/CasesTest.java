package kith.coordination.cases;

import static kith.coordination.cases.Coordinating.TEAM;
import static kith.coordination.cases.Coordinating.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.relationships.Relationships;
import kith.coordination.cases.CareCase.Active;
import kith.coordination.cases.CareCase.OnHold;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CaseOutcome.Changed;
import kith.coordination.cases.CaseOutcome.NoSuchCase;
import kith.coordination.cases.CaseOutcome.NotPossible;
import kith.coordination.cases.CaseOutcome.TooLate;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import kith.kernel.Promise;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.people.records.RecordPermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Cases with real access: who has the case opens the person, and nobody else does by it.
class CasesTest {

    private static final Coordinating KITH = new Coordinating("cases");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);
    private static final WorkerId ADAM = KITH.worker("adam", Role.LINK_WORKER);
    private static final WorkerId BEA = KITH.worker("bea", Role.LINK_WORKER);
    private static final WorkerId NOOR = KITH.worker("noor", Role.ANALYST);

    private final PersonId tyrone = KITH.somebody();
    private final PersonId keisha = KITH.somebody();

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
    void a_case_is_planned_for_a_team_and_becomes_active_with_a_named_key_worker() {
        CareCase planned = changed(KITH.cases.plan(KITH.anybody(AMARA, tyrone), TEAM));

        assertThat(KITH.mayCoordinate(ADAM, tyrone)).isFalse();
        CareCase active = changed(KITH.cases.activate(KITH.anybody(AMARA, tyrone), planned.id(), ADAM));

        assertThat(active)
                .isInstanceOfSatisfying(
                        Active.class,
                        begun -> assertThat(begun.keyWorker().is(ADAM)).isTrue());
        assertThat(KITH.mayCoordinate(ADAM, tyrone)).isTrue();
        assertThat(KITH.mayCoordinate(ADAM, keisha)).isFalse();
        assertThat(KITH.kith.<List<CareCase>>inTransaction(() -> KITH.cases.of(KITH.granted(ADAM, tyrone))))
                .containsExactly(active);
    }

    @Test
    void a_case_needs_an_open_team_and_a_worker_who_looks_after_people() {
        assertThat(KITH.cases.plan(KITH.anybody(AMARA, tyrone), new TeamKey("nobody")))
                .isEqualTo(new NotPossible("There is no open team called nobody"));

        CareCase planned = changed(KITH.cases.plan(KITH.anybody(AMARA, tyrone), TEAM));
        for (WorkerId unfit : List.of(NOOR, new WorkerId(999))) {
            assertThat(KITH.cases.activate(KITH.anybody(AMARA, tyrone), planned.id(), unfit))
                    .isEqualTo(new NotPossible("This worker cannot be a key worker"));
        }
    }

    @Test
    void a_person_with_an_open_case_gets_no_second_one_however_often_a_worker_begins() throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Callable<CaseOutcome>> presses =
                    Collections.nCopies(4, () -> KITH.cases.begin(KITH.anybody(AMARA, tyrone), TEAM, ADAM));
            for (Future<CaseOutcome> press : workers.invokeAll(presses)) {
                assertThat(press.get()).isInstanceOfAny(Changed.class, TooLate.class);
            }
        }

        assertThat(cases(tyrone)).hasSize(1);
    }

    @Test
    void a_key_worker_who_changed_while_people_were_joined_follows_the_case_when_they_are_parted() {
        CareCase hers = KITH.active(AMARA, keisha, ADAM);
        join();
        changed(KITH.cases.assign(KITH.anybody(AMARA, tyrone), hers.id(), BEA));
        assertThat(KITH.mayCoordinate(BEA, tyrone)).isTrue();

        part();

        assertThat(cases(keisha)).extracting(CareCase::id).containsExactly(hers.id());
        assertThat(KITH.mayCoordinate(BEA, keisha)).isTrue();
        assertThat(KITH.mayCoordinate(BEA, tyrone)).isFalse();
        assertThat(KITH.mayCoordinate(ADAM, keisha)).isFalse();
    }

    @Test
    void a_case_of_somebody_else_is_not_there() {
        CareCase active = KITH.active(AMARA, tyrone, ADAM);

        assertThat(KITH.cases.finish(KITH.anybody(AMARA, keisha), active.id(), FinishReason.GOALS_MET))
                .isEqualTo(new NoSuchCase());
    }

    @Test
    void a_grant_to_read_the_record_changes_no_case() {
        var reading = TestGrants.person(RecordPermissions.OPEN, KITH.viewer(ADAM), tyrone);

        assertThatThrownBy(() -> KITH.cases.plan(reading, TEAM)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_case_on_hold_keeps_its_key_worker_and_is_resumed() {
        CareCase active = KITH.active(AMARA, tyrone, ADAM);

        CareCase held =
                changed(KITH.cases.hold(KITH.granted(ADAM, tyrone), active.id(), "In hospital", Optional.empty()));

        assertThat(held).isInstanceOf(OnHold.class);
        assertThat(KITH.mayCoordinate(ADAM, tyrone)).isTrue();
        assertThat(changed(KITH.cases.resume(KITH.granted(ADAM, tyrone), active.id())))
                .isEqualTo(active);
    }

    @Test
    void a_planned_case_can_be_cancelled_and_a_mistake_is_marked_as_one() {
        CareCase planned = changed(KITH.cases.plan(KITH.anybody(AMARA, tyrone), TEAM));
        assertThat(KITH.cases.cancel(KITH.anybody(AMARA, tyrone), planned.id(), ""))
                .isEqualTo(new NotPossible("Say why the case is cancelled"));
        assertThat(changed(KITH.cases.cancel(KITH.anybody(AMARA, tyrone), planned.id(), "He moved away")))
                .isInstanceOf(CareCase.Cancelled.class);

        CareCase active = KITH.active(AMARA, keisha, ADAM);
        assertThat(KITH.cases.cancel(KITH.anybody(AMARA, keisha), active.id(), "He moved away"))
                .isEqualTo(new TooLate(active));
        assertThat(changed(KITH.cases.enterInError(KITH.anybody(AMARA, keisha), active.id(), "Wrong person")))
                .isInstanceOf(CareCase.EnteredInError.class);
        assertThat(KITH.mayCoordinate(ADAM, keisha)).isFalse();
    }

    @Test
    void a_vacancy_is_covered_by_a_team_and_a_case_without_an_owner_is_counted() {
        CareCase active = KITH.active(AMARA, tyrone, ADAM);
        assertThat(withoutOwner()).isZero();

        CareCase vacant = changed(KITH.cases.leaveVacant(KITH.anybody(AMARA, tyrone), active.id(), TEAM, "Adam left"));

        assertThat(((Underway) vacant).keyWorker()).isInstanceOf(KeyWorker.Vacant.class);
        assertThat(KITH.mayCoordinate(ADAM, tyrone)).isFalse();
        assertThat(withoutOwner()).isZero();

        WorkerId gil = KITH.worker("gil", Role.NURSE);
        changed(KITH.cases.assign(KITH.anybody(AMARA, tyrone), active.id(), gil));
        assertThat(withoutOwner()).isZero();
        KITH.kith
                .database
                .client()
                .sql("update access.worker set disabled_at = now() where username = 'gil'")
                .update();
        assertThat(withoutOwner()).isEqualTo(1);
    }

    @Test
    void people_who_are_joined_keep_both_cases_and_each_gets_their_own_back_when_they_are_parted() {
        CareCase his = KITH.active(AMARA, tyrone, ADAM);
        CareCase hers = KITH.active(AMARA, keisha, BEA);

        join();
        assertThat(cases(tyrone)).extracting(CareCase::id).containsExactlyInAnyOrder(his.id(), hers.id());
        assertThat(cases(keisha)).isEmpty();

        part();
        assertThat(cases(tyrone)).containsExactly(his);
        assertThat(cases(keisha)).containsExactly(hers);
    }

    private void join() {
        KITH.kith.inTransaction(() -> {
            keepers().forEach(keeper -> keeper.joined(tyrone, Set.of(tyrone, keisha)));
            return true;
        });
    }

    private void part() {
        KITH.kith.inTransaction(() -> {
            keepers().forEach(keeper -> keeper.parted(tyrone, Set.of(tyrone, keisha)));
            return true;
        });
    }

    private static List<PersonRows> keepers() {
        return List.of(KITH.kith.bean(Relationships.class), KITH.kith.bean(CasesOfPeople.class));
    }

    private static List<CareCase> cases(PersonId person) {
        return KITH.kith.inTransaction(() -> KITH.cases.of(KITH.anybody(AMARA, person)));
    }

    private static long withoutOwner() {
        return KITH.kith.bean("everyCaseHasAnOwner", Promise.class).broken();
    }
}
