package kith.coordination.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Successor;
import kith.access.workers.Workers;
import kith.access.workers.Workers.Outcome;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.coordination.cases.HandOvers;
import kith.coordination.cases.KeyWorker;
import kith.kernel.PersonId;
import kith.kernel.Promise;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A worker who leaves while they own cases and actions, on a real database.
class LeavingTest {

    private static final Acting KITH = new Acting("leaving");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);
    private static final WorkerId BEA = KITH.worker("bea", Role.LINK_WORKER);
    private static final WorkerId ANNA = KITH.worker("anna", Role.ANALYST);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final Successor TO_BEA = new Successor.OfWorker(BEA);
    private static final Successor TO_THE_TEAM = new Successor.DutyDesk(Acting.TEAM);

    private static int leavers;

    private final Workers workers = KITH.kith.bean(Workers.class);
    private final PersonId tyrone = KITH.somebody();
    private String name = "";
    private WorkerId leaver = AMARA;

    @BeforeEach
    void somebody_has_a_case_and_an_action() {
        KITH.forget();
        name = "leaver-" + ++leavers;
        leaver = KITH.worker(name, Role.LINK_WORKER);
        KITH.active(AMARA, tyrone, leaver);
        KITH.added(leaver, tyrone, new Owner.OfWorker(leaver), WEDNESDAY);
        KITH.kith.pass(Duration.ofMinutes(1));
    }

    @Test
    void nobody_leaves_who_still_has_cases_or_actions() {
        assertThat(workers.disable(name))
                .isEqualTo(new Outcome.Refused(
                        name + " still has 1 case and 1 open action. Name a successor or a duty desk"));
        assertThat(workers.endRole(name, PractitionerRole.of(Role.LINK_WORKER))).isInstanceOf(Outcome.Refused.class);

        assertThat(workers.find(leaver).orElseThrow().maySignIn()).isTrue();
        assertThat(KITH.mayWork(leaver, tyrone)).isTrue();
    }

    @Test
    void a_successor_takes_over_at_the_instant_at_which_the_worker_leaves() {
        assertThat(workers.disable(name, TO_BEA)).isInstanceOf(Outcome.Done.class);

        assertThat(keyWorker()).isEqualTo(new KeyWorker.Assigned(BEA, KITH.kith.now()));
        assertThat(KITH.todo(BEA)).extracting(Action::person).containsExactly(tyrone);
        assertThat(KITH.mayWork(BEA, tyrone)).isTrue();
        assertThat(relationshipsOf(leaver)).isZero();
        assertThat(broken()).isZero();
    }

    @Test
    void a_team_takes_over_until_a_worker_is_found() {
        assertThat(workers.endRole(name, PractitionerRole.of(Role.LINK_WORKER), TO_THE_TEAM))
                .isInstanceOf(Outcome.Done.class);

        assertThat(keyWorker()).isEqualTo(new KeyWorker.Vacant(Acting.TEAM, name + " left", KITH.kith.now()));
        assertThat(KITH.of(AMARA, tyrone))
                .extracting(action -> action.assignment().owner())
                .containsExactly(new Owner.DutyDesk(Acting.TEAM));
        assertThat(broken()).isZero();
    }

    @Test
    void a_hand_over_that_the_worker_had_offered_is_withdrawn() {
        KITH.kith
                .bean(HandOvers.class)
                .offer(
                        TestGrants.person(CasePermissions.COORDINATE, KITH.viewer(AMARA), tyrone),
                        careCase().id(),
                        AMARA,
                        "");

        workers.disable(name, TO_BEA);

        assertThat(KITH.kith
                        .database
                        .client()
                        .sql("select state from coordination.hand_over")
                        .query(String.class)
                        .list())
                .containsExactly("withdrawn");
    }

    @Test
    void a_successor_can_do_the_work_and_is_somebody_else() {
        for (Successor wrong : List.of(
                new Successor.OfWorker(leaver),
                new Successor.OfWorker(ANNA),
                new Successor.OfWorker(new WorkerId(9_999)),
                new Successor.DutyDesk(new TeamKey("nobody")))) {
            assertThat(workers.disable(name, wrong)).as(wrong.toString()).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(keyWorker().is(leaver)).isTrue();
        assertThat(KITH.todo(leaver)).hasSize(1);
    }

    @Test
    void a_role_ends_without_a_successor_where_another_role_is_enough() {
        workers.beginRole(name, PractitionerRole.of(Role.NURSE));

        assertThat(workers.endRole(name, PractitionerRole.of(Role.LINK_WORKER))).isInstanceOf(Outcome.Done.class);

        assertThat(keyWorker().is(leaver)).isTrue();
    }

    private CareCase careCase() {
        return KITH.kith
                .inTransaction(() -> KITH.kith
                        .bean(Cases.class)
                        .of(TestGrants.person(CasePermissions.COORDINATE, KITH.viewer(AMARA), tyrone)))
                .getFirst();
    }

    private KeyWorker keyWorker() {
        return ((Underway) careCase()).keyWorker();
    }

    private static long relationshipsOf(WorkerId worker) {
        return KITH.kith
                .database
                .client()
                .sql("select count(*) from access.relationship where worker = :worker and until > :now")
                .param("worker", worker.value())
                .param("now", Sql.value(KITH.kith.now()))
                .query(Long.class)
                .single();
    }

    private static long broken() {
        return Stream.of("everyCaseHasAnOwner", "everyOpenActionHasAnOwner")
                .mapToLong(promise -> KITH.kith.bean(promise, Promise.class).broken())
                .sum();
    }
}
