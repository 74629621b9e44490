package kith.coordination.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.relationships.Relationships;
import kith.access.workers.Workers;
import kith.coordination.actions.Action.Cancelled;
import kith.coordination.actions.Action.Done;
import kith.coordination.actions.Action.Open;
import kith.coordination.actions.ActionOutcome.Changed;
import kith.coordination.actions.ActionOutcome.NotPossible;
import kith.coordination.actions.ActionOutcome.TooLate;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.coordination.cases.FinishReason;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import kith.kernel.Promise;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Actions with real access. The clock stands at 23 November 2026, a Monday.
class ActionsTest {

    private static final Acting KITH = new Acting("actions");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);
    private static final WorkerId ADAM = KITH.worker("adam", Role.LINK_WORKER);
    private static final WorkerId NADIA = KITH.worker("nadia", Role.VOLUNTARY);
    private static final Owner OF_ADAM = new Owner.OfWorker(ADAM);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private final PersonId adaeze = KITH.somebody();
    private final PersonId grace = KITH.somebody();

    @BeforeEach
    void no_actions() {
        KITH.forget();
    }

    @Test
    void an_action_has_one_owner_who_can_open_the_person_until_it_is_done() {
        KITH.active(AMARA, adaeze, AMARA);
        Open open = KITH.added(AMARA, adaeze, new Owner.OfWorker(NADIA), WEDNESDAY);

        assertThat(KITH.todo(NADIA)).containsExactly(open);
        assertThat(KITH.mayWork(NADIA, adaeze)).isTrue();

        KITH.actions.complete(KITH.working(NADIA, adaeze), open.id(), LocalDate.of(2026, 11, 23));

        assertThat(KITH.todo(NADIA)).isEmpty();
        assertThat(KITH.mayWork(NADIA, adaeze)).isFalse();
    }

    @Test
    void the_former_owner_loses_access_when_somebody_else_gets_the_action() {
        KITH.active(AMARA, adaeze, AMARA);
        Open open = KITH.added(AMARA, adaeze, new Owner.OfWorker(NADIA), WEDNESDAY);

        assertThat(KITH.actions.assign(KITH.working(AMARA, adaeze), open.id(), OF_ADAM, WEDNESDAY))
                .isInstanceOf(Changed.class);

        assertThat(KITH.mayWork(NADIA, adaeze)).isFalse();
        assertThat(KITH.mayWork(ADAM, adaeze)).isTrue();
    }

    @Test
    void only_a_worker_who_coordinates_the_care_gives_an_action_to_somebody_else() {
        assertThat(KITH.actions.add(
                        KITH.working(NADIA, adaeze),
                        new NewAction("Ring housing", OF_ADAM, WEDNESDAY, ActionOrigin.WORKER)))
                .isEqualTo(new NotPossible(
                        "owner", "Only workers who coordinate this person's care give an action to somebody else"));
        assertThat(KITH.added(NADIA, adaeze, new Owner.OfWorker(NADIA), WEDNESDAY)
                        .assignment()
                        .owner())
                .isEqualTo(new Owner.OfWorker(NADIA));
    }

    @Test
    void an_owner_works_here() {
        KITH.active(AMARA, adaeze, AMARA);
        WorkerId gone = KITH.worker("gone", Role.LINK_WORKER);
        KITH.kith.bean(Workers.class).disable("gone");

        for (Owner nobody : List.of(
                new Owner.OfWorker(gone),
                new Owner.OfWorker(new WorkerId(999)),
                new Owner.DutyDesk(new TeamKey("nobody")))) {
            assertThat(KITH.actions.add(
                            KITH.working(AMARA, adaeze),
                            new NewAction("Ring housing", nobody, WEDNESDAY, ActionOrigin.WORKER)))
                    .as(nobody.key())
                    .isEqualTo(new NotPossible("owner", "Select a worker who works here, or an open team"));
        }
    }

    @Test
    void what_is_due_on_a_day_on_which_nobody_works_is_due_on_the_next_working_day() {
        Open open = KITH.added(ADAM, adaeze, OF_ADAM, LocalDate.of(2026, 12, 25));

        assertThat(open.assignment().due()).isEqualTo(LocalDate.of(2026, 12, 29));
    }

    @Test
    void what_was_done_in_time_and_entered_late_is_on_time() {
        Open open = KITH.added(ADAM, adaeze, OF_ADAM, WEDNESDAY);
        KITH.kith.pass(Duration.ofDays(6));

        KITH.actions.complete(KITH.working(ADAM, adaeze), open.id(), WEDNESDAY);

        assertThat(KITH.of(ADAM, adaeze)).singleElement().isInstanceOfSatisfying(Done.class, done -> {
            assertThat(done.isOnTime()).isTrue();
            assertThat(done.entered().at()).isEqualTo(KITH.kith.now());
        });
        KITH.kith.pass(Duration.ofDays(-6));
    }

    @Test
    void what_was_not_done_after_all_is_open_again_and_its_owner_can_open_the_person() {
        Open open = KITH.added(NADIA, adaeze, new Owner.OfWorker(NADIA), WEDNESDAY);
        KITH.actions.complete(KITH.working(NADIA, adaeze), open.id(), LocalDate.of(2026, 11, 23));

        assertThat(KITH.actions.reopen(KITH.working(NADIA, adaeze), open.id())).isEqualTo(new Changed(open));
        assertThat(KITH.mayWork(NADIA, adaeze)).isTrue();
    }

    @Test
    void a_day_to_come_is_not_a_day_on_which_something_was_done() {
        Open open = KITH.added(ADAM, adaeze, OF_ADAM, WEDNESDAY);

        assertThat(KITH.actions.complete(KITH.working(ADAM, adaeze), open.id(), WEDNESDAY))
                .isEqualTo(new NotPossible("doneOn", "The day on which it was done must not be in the future"));
    }

    @Test
    void completing_twice_is_completing_once_and_a_cancelled_action_is_not_completed() {
        Open open = KITH.added(ADAM, adaeze, OF_ADAM, WEDNESDAY);
        LocalDate today = LocalDate.of(2026, 11, 23);
        ActionOutcome first = KITH.actions.complete(KITH.working(ADAM, adaeze), open.id(), today);

        assertThat(KITH.actions.complete(KITH.working(ADAM, adaeze), open.id(), today))
                .isEqualTo(first);
        assertThat(KITH.actions.cancel(KITH.working(ADAM, adaeze), open.id(), "No need"))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void the_end_of_a_case_cancels_what_is_still_to_be_done_for_it_and_says_so() {
        CareCase care = KITH.active(AMARA, adaeze, ADAM);
        KITH.added(ADAM, adaeze, OF_ADAM, WEDNESDAY);

        KITH.kith
                .bean(Cases.class)
                .finish(
                        TestGrants.person(CasePermissions.COORDINATE, KITH.viewer(AMARA), adaeze),
                        care.id(),
                        FinishReason.GOALS_MET);

        assertThat(KITH.todo(ADAM)).isEmpty();
        assertThat(KITH.of(ADAM, adaeze)).singleElement().isInstanceOfSatisfying(Cancelled.class, over -> {
            assertThat(over.why()).isEqualTo("The case was finished");
            assertThat(over.entered().by()).isEqualTo(AMARA);
        });
        assertThat(KITH.mayWork(ADAM, adaeze)).isFalse();
    }

    @Test
    void the_next_step_of_a_person_is_the_open_action_that_is_due_first() {
        KITH.added(ADAM, adaeze, OF_ADAM, WEDNESDAY.plusDays(1));
        Open first = KITH.added(ADAM, adaeze, OF_ADAM, WEDNESDAY);

        assertThat(KITH.nextSteps(ADAM, List.of(adaeze, grace))).containsOnly(Map.entry(adaeze, first));
    }

    @Test
    void actions_follow_people_who_are_joined_and_parted() {
        Open hers = KITH.added(NADIA, grace, new Owner.OfWorker(NADIA), WEDNESDAY);
        List<PersonRows> keepers = List.of(KITH.kith.bean(ActionsOfPeople.class), KITH.kith.bean(Relationships.class));

        KITH.kith.inTransaction(() -> {
            keepers.forEach(keeper -> keeper.joined(adaeze, Set.of(adaeze, grace)));
            return true;
        });
        assertThat(KITH.of(NADIA, adaeze)).extracting(Action::id).containsExactly(hers.id());
        assertThat(KITH.mayWork(NADIA, adaeze)).isTrue();

        KITH.kith.inTransaction(() -> {
            keepers.forEach(keeper -> keeper.parted(adaeze, Set.of(adaeze, grace)));
            return true;
        });
        assertThat(KITH.of(NADIA, grace)).extracting(Action::id).containsExactly(hers.id());
        assertThat(KITH.mayWork(NADIA, grace)).isTrue();
        assertThat(KITH.mayWork(NADIA, adaeze)).isFalse();
    }

    @Test
    void what_stays_overdue_is_escalated_to_the_worker_who_asked_for_it() {
        KITH.active(AMARA, adaeze, AMARA);
        Open open = KITH.added(AMARA, adaeze, OF_ADAM, WEDNESDAY);
        OverdueActions overdue = KITH.kith.bean(OverdueActions.class);

        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertThat(KITH.kith.inTransaction(() -> overdue.byWorker(friday))).containsOnly(Map.entry(ADAM, 1));
        assertThat(KITH.kith.inTransaction(() -> overdue.escalate(friday)).actions())
                .isZero();
        assertThat(KITH.todo(AMARA)).isEmpty();

        assertThat(KITH.kith.inTransaction(() -> overdue.escalate(LocalDate.of(2026, 11, 30))))
                .isEqualTo(new OverdueActions.Escalated(1, Set.of(AMARA)));
        assertThat(KITH.todo(AMARA)).extracting(Open::id).containsExactly(open.id());
        assertThat(KITH.kith
                        .inTransaction(() -> overdue.escalate(LocalDate.of(2026, 12, 1)))
                        .actions())
                .isZero();
    }

    @Test
    void an_open_action_without_an_owner_breaks_a_promise() {
        KITH.added(ADAM, adaeze, OF_ADAM, WEDNESDAY);
        Promise promise = KITH.kith.bean("everyOpenActionHasAnOwner", Promise.class);
        assertThat(promise.broken()).isZero();

        KITH.kith
                .database
                .client()
                .sql("update coordination.action set owner_worker = 999")
                .update();

        assertThat(promise.broken()).isEqualTo(1);
    }

    @Test
    void the_database_refuses_an_action_without_an_owner_and_one_with_two() {
        Open open = KITH.added(ADAM, adaeze, OF_ADAM, WEDNESDAY);
        for (String change :
                List.of("owner_worker = null", "owner_team = 'walworth'", "state = 'done'", "title = ' '")) {
            assertThatThrownBy(() -> KITH.kith
                            .database
                            .client()
                            .sql("update coordination.action set %s where id = %d"
                                    .formatted(change, open.id().value()))
                            .update())
                    .as(change)
                    .hasMessageContaining("violates check constraint");
        }
    }
}
