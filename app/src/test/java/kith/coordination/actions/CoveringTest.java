package kith.coordination.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.ManageWorkers;
import kith.access.AccessPermissions.SetOwnLeave;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.leave.Capacities;
import kith.access.leave.Cover;
import kith.access.leave.Leaves;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.coordination.actions.ActionPermissions.MyActions;
import kith.coordination.actions.Actions.Covering;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.coordination.cases.KeyWorkers;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.Coverage;
import kith.partners.TeamKey;
import kith.ui.Choice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A worker is away, and somebody covers for them, on a real database.
class CoveringTest {

    private static final Acting KITH = new Acting("covering");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);
    private static final WorkerId BEA = KITH.worker("bea", Role.LINK_WORKER);
    private static final WorkerId ADAM = KITH.worker("adam", Role.LINK_WORKER);

    private final Leaves leaves = KITH.kith.bean(Leaves.class);
    private final LocalDate today = London.dayOf(KITH.kith.now());
    private final PersonId tyrone = KITH.somebody();

    @BeforeEach
    void adam_has_a_case_and_an_action_and_nobody_is_away() {
        KITH.forget();
        KITH.kith.database.client().sql("delete from access.leave").update();
        KITH.active(AMARA, tyrone, ADAM);
        KITH.added(ADAM, tyrone, new Owner.OfWorker(ADAM), today);
        KITH.kith.pass(Duration.ofMinutes(1));
    }

    @Test
    void the_cover_sees_what_is_due_for_who_is_away_and_can_open_the_person() {
        assertThat(KITH.mayWork(BEA, tyrone)).isFalse();

        away(ADAM, today, today.plusDays(13), new Cover.ByWorker(BEA));

        assertThat(covering(BEA)).singleElement().satisfies(covering -> {
            assertThat(covering.leave().worker()).isEqualTo(ADAM);
            assertThat(covering.actions()).extracting(Action::person).containsExactly(tyrone);
        });
        assertThat(heldByThoseCoveredBy(BEA)).extracting(Underway::person).containsExactly(tyrone);
        assertThat(KITH.mayWork(BEA, tyrone)).isTrue();
        assertThat(covering(AMARA)).isEmpty();
    }

    @Test
    void the_cover_ends_with_the_last_day_and_the_work_has_stayed_where_it_was() {
        away(ADAM, today, today, new Cover.ByWorker(BEA));
        KITH.kith.pass(Duration.ofDays(1));

        assertThat(covering(BEA)).isEmpty();
        assertThat(KITH.mayWork(BEA, tyrone)).isFalse();
        assertThat(KITH.todo(ADAM)).hasSize(1);
        KITH.kith.pass(Duration.ofDays(-1));
    }

    @Test
    void reminders_go_to_whoever_covers() {
        assertThat(leaves.toldInstead(List.of(ADAM, AMARA))).containsEntry(ADAM, Set.of(ADAM));

        away(ADAM, today, today.plusDays(3), new Cover.ByWorker(BEA));

        assertThat(leaves.toldInstead(List.of(ADAM, AMARA)))
                .containsEntry(ADAM, Set.of(BEA))
                .containsEntry(AMARA, Set.of(AMARA));
    }

    @Test
    void whoever_chooses_a_key_worker_reads_how_much_they_have_and_that_they_are_away() {
        KITH.kith.bean(Capacities.class).set(managing(), worker(ADAM), Optional.of(12));
        away(ADAM, today, today.plusDays(13), new Cover.ByWorker(BEA));

        assertThat(KITH.kith.bean(KeyWorkers.class).choices())
                .filteredOn(choice -> choice.value().equals(String.valueOf(ADAM.value())))
                .extracting(Choice::text)
                .singleElement()
                .asString()
                .contains("1 of 12 cases", "away until");
    }

    @Test
    void a_cover_is_somebody_else_who_is_here() {
        assertThat(add(ADAM, today, today.plusDays(1), new Cover.ByWorker(ADAM)))
                .isPresent();
        assertThat(add(ADAM, today, today.minusDays(1), new Cover.ByWorker(BEA)))
                .isPresent();
        assertThat(add(ADAM, today, today, new Cover.ByDutyDesk(new TeamKey("nobody"))))
                .isPresent();
        away(BEA, today.plusDays(1), today.plusDays(2), new Cover.ByDutyDesk(Acting.TEAM));
        assertThat(add(ADAM, today, today.plusDays(1), new Cover.ByWorker(BEA)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("away on some of these days too"));
        away(ADAM, today, today, new Cover.ByWorker(BEA));
        assertThat(add(ADAM, today, today, new Cover.ByWorker(AMARA)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("away on some of these days already"));
    }

    @Test
    void workers_enter_their_own_leave_and_somebody_of_their_own_team_covers() {
        Viewer adam = inTheTeam(ADAM);
        TaskGrant<SetOwnLeave> own = TestGrants.task(AccessPermissions.OWN_LEAVE, adam);

        assertThat(leaves.addOwn(own, today, today.plusDays(2), new Cover.ByWorker(BEA)))
                .as("Bea is in another team")
                .contains("Select somebody of your team, or its duty desk");
        assertThat(leaves.addOwn(own, today, today.plusDays(2), new Cover.ByDutyDesk(new TeamKey("other"))))
                .isPresent();
        assertThat(leaves.addOwn(own, today, today.plusDays(2), new Cover.ByDutyDesk(Acting.TEAM)))
                .isEmpty();
        assertThat(leaves.awayToday()).containsOnlyKeys(ADAM);

        leaves.cancelOwn(own, leaves.notEnded().getFirst().id());
        assertThat(leaves.awayToday()).isEmpty();
    }

    private static Viewer inTheTeam(WorkerId worker) {
        Viewer first = KITH.viewer(worker);
        return new Viewer(
                worker,
                first.name(),
                first.role(),
                first.organisation(),
                Acting.TEAM,
                Coverage.NOTHING,
                first.purpose());
    }

    @Test
    void the_database_refuses_two_leaves_at_once_and_a_cover_for_oneself() {
        assertThat(row(ADAM.value(), "2026-12-01", "2026-12-05", BEA.value())).isOne();
        assertThatThrownBy(() -> row(ADAM.value(), "2026-12-05", "2026-12-09", BEA.value()))
                .hasMessageContaining("a_worker_is_away_once_at_a_time");
        assertThatThrownBy(() -> row(BEA.value(), "2026-12-01", "2026-12-05", BEA.value()))
                .hasMessageContaining("nobody_covers_for_themselves");
        assertThatThrownBy(() -> row(BEA.value(), "2026-12-05", "2026-12-01", ADAM.value()))
                .hasMessageContaining("leave_ends_no_earlier_than_it_begins");
    }

    private static int row(long worker, String from, String until, long cover) {
        return KITH.kith
                .database
                .client()
                .sql("insert into access.leave (worker, first_day, last_day, covered_by, entered_by, entered_at)"
                        + " values (:worker, :from::date, :until::date, :cover, 1, now())")
                .param("worker", worker)
                .param("from", from)
                .param("until", until)
                .param("cover", cover)
                .update();
    }

    private List<Covering> covering(WorkerId worker) {
        TaskGrant<MyActions> grant = TestGrants.task(ActionPermissions.MY_ACTIONS, KITH.viewer(worker));
        return KITH.kith.inTransaction(() -> KITH.actions.covering(grant));
    }

    private List<Underway> heldByThoseCoveredBy(WorkerId worker) {
        return KITH.kith.inTransaction(() ->
                KITH.kith.bean(Cases.class).covering(TestGrants.task(CasePermissions.MY_PEOPLE, KITH.viewer(worker))));
    }

    private void away(WorkerId worker, LocalDate from, LocalDate until, Cover cover) {
        assertThat(add(worker, from, until, cover)).isEmpty();
    }

    private Optional<String> add(WorkerId worker, LocalDate from, LocalDate until, Cover cover) {
        return leaves.add(managing(), worker(worker), from, until, cover);
    }

    private static Worker worker(WorkerId id) {
        return KITH.kith.bean(Workers.class).find(id).orElseThrow();
    }

    private static TaskGrant<ManageWorkers> managing() {
        return TestGrants.task(
                AccessPermissions.MANAGE_WORKERS, Viewer.of(new WorkerId(99), "Tom", Role.ADMINISTRATOR, Set.of()));
    }
}
